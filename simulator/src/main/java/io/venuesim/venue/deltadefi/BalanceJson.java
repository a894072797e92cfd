package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Holdings.Balance;
import io.venuesim.venue.deltadefi.Markets.Asset;
import java.math.BigDecimal;

/** {@code [{"asset":"ADA","asset_unit":"lovelace","free":"100","locked":"0"}]} */
final class BalanceJson {

    /** [third-party client] Hummingbot takes the asset as it is for its key, so it is in capitals. */
    static ArrayNode of(World world, Account account, Switches switches) {
        ArrayNode balances = Json.object().putArray("balance");
        for (Asset asset : Markets.assets()) {
            Balance balance = Ledger.of(world).balance(account, asset);
            BigDecimal free = balance.free().max(BigDecimal.ZERO);
            if (free.signum() > 0 || balance.locked().signum() > 0) {
                ObjectNode one = balances.addObject()
                        .put("asset", asset.symbol())
                        .put("asset_unit", asset.unit(switches.get(Quirks.NETWORK)));
                if (switches.get(Quirks.NUMBER_BALANCES)) {
                    one.put("free", Texts.plain(free)).put("locked", Texts.plain(balance.locked()));
                } else {
                    one.put("free", Texts.written(free)).put("locked", Texts.written(balance.locked()));
                }
            }
        }
        return balances;
    }

    private BalanceJson() {}
}
