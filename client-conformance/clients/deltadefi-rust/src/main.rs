//! One line of JSON in, one line out; see clients/README.md. `Stage::Custom` tells the SDK where the venue is.

use deltadefi::{DeltaDeFi, OrderSide, OrderType, Stage, StreamHandle, StreamMessage};
use serde_json::{json, Value};
use std::io::{BufRead, Write};
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

type Told = Result<Value, String>;

/// What a call of the SDK tells its caller.
macro_rules! told {
    ($call:expr) => {
        match $call.await {
            Ok(answer) => serde_json::to_value(answer).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        }
    };
}

struct Driver {
    client: DeltaDeFi,
    stream: Option<(StreamHandle, Receiver<StreamMessage>)>,
}

impl Driver {
    async fn perform(&mut self, call: &Value) -> Told {
        let text = |name: &str| call[name].as_str().unwrap_or_default().to_string();
        let maybe = |name: &str| call[name].as_str().map(str::to_string);
        match call["op"].as_str().unwrap_or_default() {
            "login" => {
                let password = maybe("password").unwrap_or_else(|| variable("VENUESIM_PASSWORD"));
                told!(self.client.load_operation_key(&password))
            }
            "place" => told!(self.client.post_order(
                &text("market"),
                side(&text("side")),
                kind(&text("type")),
                maybe("quantity"),
                maybe("quoteQuantity"),
                maybe("price"),
                maybe("slippage"),
                call["post_only"].as_bool(),
            )),
            "cancel" => told!(self.client.cancel_order(&text("orderId"))),
            "cancel_all" => told!(self.client.cancel_all_orders(&text("market"))),
            "order" => told!(self.client.accounts.get_order(&text("orderId"))),
            "open_orders" => told!(self.client.accounts.get_open_orders(maybe("market"), None, None)),
            "balance" => told!(self.client.accounts.get_account_balance()),
            "subscribe" => {
                let opened = self.client.subscribe_account_stream(None).await;
                self.stream = Some(opened.map_err(|error| error.to_string())?);
                Ok(json!("subscribed"))
            }
            "next_event" => self.next_event().await,
            other => Ok(json!({ "unsupported": other })),
        }
    }

    async fn next_event(&mut self) -> Told {
        let (_, receiver) = self.stream.as_mut().ok_or("not subscribed")?;
        let next = tokio::time::timeout(Duration::from_secs(30), receiver.recv()).await;
        let message = next.map_err(|late| late.to_string())?.ok_or("the stream has ended")?;
        Ok(json!(format!("{message:?}")))
    }
}

fn side(text: &str) -> OrderSide {
    if text == "buy" { OrderSide::Buy } else { OrderSide::Sell }
}

fn kind(text: &str) -> OrderType {
    if text == "market" { OrderType::Market } else { OrderType::Limit }
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

/// The SDK's error has the answer's body in it, behind "Response:"; the venue refuses in JSON, others don't.
fn answer(told: Told) -> Value {
    match told {
        Ok(Value::Object(one)) if one.contains_key("unsupported") => {
            json!({"outcome": "unsupported", "told": one["unsupported"]})
        }
        Ok(Value::String(text)) => json!({"outcome": "ok", "told": text}),
        Ok(value) => json!({"outcome": "ok", "told": value.to_string(), "orderId": value["id"]}),
        Err(told) => {
            let body = told.split_once("| Response: ").map_or("", |(_, body)| body);
            let first = serde_json::Deserializer::from_str(body).into_iter::<Value>().next();
            let refused = matches!(first, Some(Ok(Value::Object(_))));
            let outcome = if refused { "rejected" } else { "error" };
            json!({"outcome": outcome, "told": told})
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // The SDK adds the paths of the streams itself. Without a URL it goes where it always goes.
    let stage = match std::env::var("VENUESIM_REST_URL") {
        Ok(rest) => Stage::Custom(rest.clone(), rest.replacen("http", "ws", 1)),
        Err(_) => Stage::Mainnet,
    };
    let client = DeltaDeFi::new(variable("VENUESIM_API_KEY"), stage, None).expect("a client");
    let mut driver = Driver { client, stream: None };
    for line in std::io::stdin().lock().lines() {
        let told = match serde_json::from_str::<Value>(&line.expect("a line")) {
            Ok(call) => driver.perform(&call).await,
            Err(error) => Err(error.to_string()),
        };
        println!("{}", answer(told));
        std::io::stdout().flush().expect("somebody to tell");
    }
}
