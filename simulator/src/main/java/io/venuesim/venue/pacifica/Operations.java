package io.venuesim.venue.pacifica;

import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Placements.AtMarket;
import io.venuesim.venue.pacifica.Placements.Edit;
import io.venuesim.venue.pacifica.Placements.Limit;
import io.venuesim.venue.pacifica.Placements.PositionExits;
import io.venuesim.venue.pacifica.Placements.Stop;

/** All signed operations. */
final class Operations {
    final Operation<Limit> create;
    final Operation<AtMarket> createMarket;
    final Operation<Stop> createStop;
    final Operation<PositionExits> positionExits;
    final Operation<Edit> edit;
    final Operation<Cancels.One> cancel;
    final Operation<Cancels.One> cancelStop;
    final Operation<Cancels.All> cancelAll;
    final Operation<Cancels.One> cancelTwap;

    final Operation<Preferences.Leverage> leverage;
    final Operation<Preferences.MarginMode> marginMode;
    final Operation<Preferences.Approval> approveBuilder =
            Operation.of("approve_builder_code", Preferences.Approval::read, Preferences::approve);
    final Operation<Preferences.Builder> revokeBuilder =
            Operation.of("revoke_builder_code", Preferences.Builder::read, Preferences::revoke);

    final Operation<Agents.Named> bindAgent = Operation.of("bind_agent_wallet", Agents.Named::read, Agents::bind)
            .checkedBy(Agents.Named::check)
            .aboutAgents();
    final Operation<Nothing> listAgents = Operation.of("list_agent_wallets", Nothing::read, Agents::list);
    final Operation<Agents.Named> revokeAgent = Operation.of("revoke_agent_wallet", Agents.Named::read, Agents::revoke)
            .aboutAgents();
    final Operation<Nothing> revokeAllAgents =
            Operation.of("revoke_all_agent_wallets", Nothing::read, Agents::revokeAll);
    final Operation<Agents.Named> listAddresses = Operation.of(
                    "list_agent_ip_whitelist", Agents.Named::readListed, Agents::addresses)
            .aboutAgents();
    final Operation<Agents.At> addAddress = Operation.of(
                    "add_agent_whitelisted_ip", Agents.At::read, Agents::addAddress)
            .aboutAgents();
    final Operation<Agents.At> removeAddress = Operation.of(
                    "remove_agent_whitelisted_ip", Agents.At::read, Agents::removeAddress)
            .aboutAgents();
    final Operation<Agents.Toggle> toggleAddresses = Operation.of(
                    "set_agent_ip_whitelist_enabled", Agents.Toggle::read, Agents::toggle)
            .aboutAgents();

    final Operation<Nothing> createKey = Operation.of("create_api_key", Nothing::read, ConfigKeys::create);
    final Operation<ConfigKeys.Named> revokeKey =
            Operation.of("revoke_api_key", ConfigKeys.Named::read, ConfigKeys::revoke);
    final Operation<Nothing> listKeys = Operation.of("list_api_keys", Nothing::read, ConfigKeys::list);

    final Operation<Nothing> listSubAccounts;
    final Operation<SubAccounts.Transfer> transfer;

    Operations(Switches switches, Errors errors, SubAccounts subAccounts) {
        Limits limits = new Limits(switches, errors);
        Placing placing = new Placing(switches, limits);
        Stops stops = new Stops(limits, errors);
        Editing editing = new Editing(limits, errors);
        Cancels cancels = new Cancels(errors);
        Preferences preferences = new Preferences(switches, errors);

        create = Operation.of("create_order", Limit::read, placing::limit)
                .checkedBy(Placing::check)
                .delayedIf(order -> order.tif().mayTake());
        createMarket = Operation.of("create_market_order", AtMarket::read, placing::market)
                .checkedBy(Placing::check)
                .delayedIf(order -> true);
        createStop =
                Operation.of("create_stop_order", Stop::read, stops::create).checkedBy(Stops::check);
        positionExits = Operation.of("set_position_tpsl", PositionExits::read, stops::position)
                .checkedBy(Stops::check);
        edit = Operation.of("edit_order", Edit::read, editing::edit).checkedBy(Editing::check);
        cancel = Operation.of("cancel_order", Cancels.One::read, cancels::order).checkedBy(Cancels.One::check);
        cancelStop = Operation.of("cancel_stop_order", Cancels.One::read, cancels::stop)
                .checkedBy(Cancels.One::check);
        cancelAll = Operation.of("cancel_all_orders", Cancels.All::read, cancels::all)
                .checkedBy(Cancels.All::check);
        // [official SDK] an unknown id is a silent success, and here no TWAP order is ever known
        cancelTwap = Operation.of("cancel_twap_order", Cancels.One::read, (turn, any) -> Outcome.NOTHING_TO_TELL);
        leverage = Operation.of("update_leverage", Preferences.Leverage::read, preferences::leverage);
        marginMode = Operation.of("update_margin_mode", Preferences.MarginMode::read, preferences::marginMode);
        listSubAccounts = Operation.of("list_subaccounts", Nothing::read, subAccounts::list);
        // [official SDK] ccxt signs the same; one table of the docs says subaccount_transfer
        transfer = Operation.of("transfer_funds", SubAccounts.Transfer::read, subAccounts::transfer);
    }
}
