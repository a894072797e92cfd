// What the scripts of all venues share in Node; see corpus.py.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The folder where package.json was installed. */
const installed = process.env.SIGNERS;
if (!installed) throw new Error("set SIGNERS to the folder where the Node packages were installed");

export const load = createRequire(`${installed}/package.json`);

/** The name and version of an installed package, as a row says it. */
export function library(name) {
  const text = readFileSync(`${installed}/node_modules/${name}/package.json`, "utf8");
  return `${name} ${JSON.parse(text).version}`;
}

export const nodeCrypto = `node:crypto of Node ${process.versions.node.split(".")[0]}`;

/** A raw HTTP request. A body that is text goes as it stands, anything else as JSON. */
export function http(method, path, body, headers = {}) {
  const lines = [`${method} ${path} HTTP/1.1`, "Host: localhost"];
  if (body !== undefined) lines.push("Content-Type: application/json");
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return `${lines.join("\r\n")}\r\n\r\n${text}`;
}

/** One request with one mistake; blind if it was written before its author knew what is diagnosed. */
export function row(name, madeWith, whatWentWrong, request, { cause = null, before = [], blind = true } = {}) {
  return { name, madeWith, fromTheSpecAlone: blind, whatWentWrong, cause, before, request };
}

/** Rows are read from the output. */
export function print(rows) {
  process.stdout.write(JSON.stringify(rows));
}
