package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Trades by the time in which they fell; a time without any has no candle [assumed]. */
record Candles(List<Candle> list) {
    /** In minutes [official docs]. */
    static final Set<String> INTERVALS = Set.of("1", "5", "15", "60", "240", "1440");

    /** From its start, in seconds since the epoch. */
    record Candle(long start, List<Activity.Trade> trades) {
        BigDecimal open() {
            return trades.get(0).price();
        }

        BigDecimal close() {
            return trades.get(trades.size() - 1).price();
        }

        BigDecimal high() {
            return trades.stream().map(Activity.Trade::price).reduce(open(), BigDecimal::max);
        }

        BigDecimal low() {
            return trades.stream().map(Activity.Trade::price).reduce(open(), BigDecimal::min);
        }

        BigDecimal volume() {
            return trades.stream().map(Activity.Trade::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Those that start within the two times, in seconds, the latest of them if they are too many. */
    static Candles of(List<Activity.Trade> trades, int minutes, long from, long to, int limit) {
        long width = Duration.ofMinutes(minutes).toSeconds();
        Map<Long, List<Activity.Trade>> byStart = new TreeMap<>();
        for (Activity.Trade trade : trades) {
            long start = Math.floorDiv(trade.at().getEpochSecond(), width) * width;
            if (start >= from && start <= to) {
                byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(trade);
            }
        }
        List<Candle> all = byStart.entrySet().stream()
                .map(one -> new Candle(one.getKey(), one.getValue()))
                .toList();
        return new Candles(all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    /** A list for each figure [official docs]. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("s", "ok");
        column(json, "c", Candle::close);
        column(json, "o", Candle::open);
        column(json, "h", Candle::high);
        column(json, "l", Candle::low);
        column(json, "v", Candle::volume);
        ArrayNode times = json.putArray("t");
        list.forEach(candle -> times.add(candle.start()));
        return json;
    }

    private void column(ObjectNode json, String name, Function<Candle, BigDecimal> figure) {
        ArrayNode column = json.putArray(name);
        list.forEach(candle -> column.add(Integers.plain(figure.apply(candle))));
    }
}
