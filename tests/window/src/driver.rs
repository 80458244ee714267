//! A WebDriver client, as much of it as these tests need.

use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a condition may take to come true before the test fails. Nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(60);

/// The key that WebDriver puts an element's id under.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// tauri-driver, stopped when this is dropped.
pub struct Driver {
    process: Child,
    address: String,
    agent: ureq::Agent,
}

impl Driver {
    /// Starts tauri-driver on free ports, with the application's own environment.
    pub fn start(variables: &[(&str, &Path)]) -> Self {
        let (port, native) = (free_port(), free_port());
        let mut command = Command::new("tauri-driver");
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.envs(variables.iter().map(|(name, path)| (*name, path.as_os_str())));
        let process = command.stdout(Stdio::null()).stderr(Stdio::inherit()).spawn();
        let process = process.expect("tauri-driver is on the search path");
        let config = ureq::Agent::config_builder().http_status_as_error(false);
        let agent: ureq::Agent = config.timeout_global(Some(PATIENCE)).build().into();
        let driver = Self { process, address: format!("http://127.0.0.1:{port}"), agent };
        wait("tauri-driver to answer", || driver.agent.get(format!("{}/status", driver.address)).call().ok());
        driver
    }

    /// Opens the application.
    pub fn open(&self, application: &Path, arguments: &[&str]) -> Window<'_> {
        let options = json!({ "application": application, "args": arguments });
        let wanted =
            json!({ "capabilities": { "alwaysMatch": { "tauri:options": options, "browserName": "wry" } } });
        let session = self.post("/session", &wanted).expect("a session");
        let id = session["sessionId"].as_str().expect("a session has an id").to_owned();
        Window { driver: self, session: format!("/session/{id}") }
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let sent = self.agent.post(format!("{}{path}", self.address)).send_json(body);
        read(sent)
    }

    fn get(&self, path: &str) -> Result<Value, String> {
        read(self.agent.get(format!("{}{path}", self.address)).call())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended already; either way nothing is left running.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn read(sent: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, String> {
    let mut response = sent.map_err(|error| error.to_string())?;
    let body: Value = response.body_mut().read_json().map_err(|error| error.to_string())?;
    if response.status().is_success() { Ok(body["value"].clone()) } else { Err(body["value"].to_string()) }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

/// Asks again until there is an answer.
pub fn wait<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::yield_now();
    }
}

/// The application's window.
pub struct Window<'d> {
    driver: &'d Driver,
    session: String,
}

impl Window<'_> {
    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.driver.post(&format!("{}{path}", self.session), body)
    }

    /// The element an XPath finds first, when it is there.
    fn element(&self, path: &str) -> Option<String> {
        let found = self.post("/element", &json!({ "using": "xpath", "value": path })).ok()?;
        found[ELEMENT].as_str().map(ToOwned::to_owned)
    }

    /// Waits until an element is there.
    pub fn see(&self, path: &str) {
        wait(path, || self.element(path));
    }

    /// Waits until text stands somewhere in the window.
    pub fn read(&self, text: &str) {
        let asked = format!("return document.body.innerText.includes({})", json!(text));
        wait(text, || self.script(&asked).as_bool().filter(|found| *found));
    }

    /// Presses an element as soon as it can be pressed.
    pub fn press(&self, path: &str) {
        wait(path, || {
            let element = self.element(path)?;
            // What sticks out of its pane would be pressed where something else lies over it.
            let shown = json!({
                "script": "arguments[0].scrollIntoView({ block: 'center' })",
                "args": [{ (ELEMENT): element }],
            });
            self.post("/execute/sync", &shown).ok()?;
            self.post(&format!("/element/{element}/click"), &json!({})).ok()
        });
    }

    /// Presses the button with a name, whether the name is its text or its label.
    pub fn button(&self, name: &str) {
        self.press(&format!(
            "//button[not(@disabled)][starts-with(normalize-space(.), '{name}') or @aria-label='{name}']"
        ));
    }

    /// Types into an element.
    pub fn type_into(&self, path: &str, text: &str) {
        wait(path, || {
            let element = self.element(path)?;
            self.post(&format!("/element/{element}/clear"), &json!({})).ok()?;
            self.post(&format!("/element/{element}/value"), &json!({ "text": text })).ok()
        });
    }

    /// Presses keys one after the other, in whatever has the focus.
    pub fn keys(&self, keys: &[&str]) {
        let mut actions = Vec::new();
        for key in keys {
            actions.push(json!({ "type": "keyDown", "value": key }));
            actions.push(json!({ "type": "keyUp", "value": key }));
        }
        self.act(actions);
    }

    /// Presses a key while others are held.
    pub fn chord(&self, held: &[&str], key: &str) {
        let mut actions: Vec<Value> =
            held.iter().map(|key| json!({ "type": "keyDown", "value": key })).collect();
        actions.push(json!({ "type": "keyDown", "value": key }));
        actions.push(json!({ "type": "keyUp", "value": key }));
        actions.extend(held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key })));
        self.act(actions);
    }

    fn act(&self, actions: Vec<Value>) {
        let keyboard = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.post("/actions", &keyboard).expect("keys can be pressed");
    }

    /// What a script in the page returns.
    #[must_use]
    pub fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] })).unwrap_or(Value::Null)
    }

    /// What a script in the page answers by calling its last argument, which it may do later.
    pub fn answer(&self, script: &str) -> Value {
        self.post("/execute/async", &json!({ "script": script, "args": [] })).expect("the script answers")
    }

    /// Keeps a picture of the window as it stands in a folder: to look at when a test fails, and for the manual.
    pub fn picture(&self, folder: &Path, name: &str) {
        let shot = self.driver.get(&format!("{}/screenshot", self.session)).expect("a picture");
        let path = folder.join(format!("{name}.png"));
        std::fs::write(path, decode(shot.as_str().unwrap_or_default())).expect("the picture is kept");
    }

    /// Closes the window and the application with it.
    pub fn close(self) {
        let path = format!("{}{}", self.driver.address, self.session);
        read(self.driver.agent.delete(path).call()).expect("the session ends");
    }
}

/// Base 64 as WebDriver sends it: no line breaks, padded.
fn decode(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for four in text.trim_end_matches('=').as_bytes().chunks(4) {
        let bits = four.iter().fold(0_u32, |bits, byte| bits << 6 | u32::from(value(*byte)));
        let bits = bits << (6 * (4 - four.len()));
        bytes.extend(&bits.to_be_bytes()[1..four.len()]);
    }
    bytes
}
