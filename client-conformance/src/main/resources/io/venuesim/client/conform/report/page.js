// The page works without this: it only lets Escape close a cell, and gives the focus to what was opened.
let opener = null;
addEventListener('click', event => { if (event.target.closest('td a')) opener = event.target.closest('td a'); });
addEventListener('hashchange', () => {
  const cell = document.querySelector('.cell:target');
  if (cell) cell.focus(); else if (opener) opener.focus({ preventScroll: true });
});
addEventListener('keydown', event => {
  if (event.key === 'Escape' && document.querySelector('.cell:target')) location.hash = 'matrix';
});
