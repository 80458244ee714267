//! HTTP on this computer only: `POST /ipc/{command}` with the arguments as JSON, `GET /events`, the interface's files,
//! and under `/test/` what stands for the desktop around the window.

use crate::files;
use crate::host::Host;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response};

/// A host that is being served.
pub struct Server {
    http: Arc<tiny_http::Server>,
    /// Where to reach it, as `http://127.0.0.1:40123`.
    pub address: String,
}

/// Serves a host and the interface in a folder on a free port until the server is dropped.
///
/// # Errors
/// When no port is free.
pub fn serve(host: Arc<Host>, interface: &Path) -> io::Result<Server> {
    let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").map_err(io::Error::other)?);
    let address = format!("http://{}", http.server_addr());
    let (listener, interface) = (http.clone(), interface.to_owned());
    std::thread::spawn(move || {
        for request in listener.incoming_requests() {
            let (host, interface) = (host.clone(), interface.clone());
            // A thread each: a command may wait for a disk while events go on.
            std::thread::spawn(move || {
                if let Err(problem) = answer(&host, &interface, request) {
                    // A page that is left closes its streams; nothing is lost by it.
                    eprintln!("not answered: {problem}");
                }
            });
        }
    });
    Ok(Server { http, address })
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
    }
}

#[derive(Deserialize)]
struct TestPath {
    path: Option<PathBuf>,
}

fn answer(host: &Host, interface: &Path, mut request: Request) -> io::Result<()> {
    let url = request.url().to_owned();
    match (request.method(), url.as_str()) {
        (Method::Get, "/events") => stream(host, request),
        (Method::Get, "/test/window") => {
            let note = serde_json::to_value(host.window()).map_err(io::Error::other)?;
            reply(request, 200, &note)
        }
        (Method::Post, "/test/close") => {
            host.close();
            reply(request, 200, &Value::Null)
        }
        (Method::Post, "/test/next-path") => {
            let TestPath { path } = body(&mut request)?;
            host.answer_dialog(path);
            reply(request, 200, &Value::Null)
        }
        (Method::Post, "/test/offer") => {
            if let TestPath { path: Some(path) } = body(&mut request)? {
                host.offer(path);
            }
            reply(request, 200, &Value::Null)
        }
        (Method::Post, _) if url.starts_with("/ipc/") => {
            let arguments = body(&mut request)?;
            match host.invoke(url.trim_start_matches("/ipc/"), arguments) {
                Ok(value) => reply(request, 200, &value),
                Err(error) => reply(request, 422, &error),
            }
        }
        (Method::Get, _) => match files::find(interface, &url) {
            Some((content, kind)) => {
                let response = Response::from_data(content)
                    .with_header(header("content-type", kind)?)
                    .with_header(header("content-security-policy", &host.policy)?);
                request.respond(response)
            }
            None => reply(request, 404, &json!("no such file")),
        },
        _ => reply(request, 405, &json!("not allowed")),
    }
}

fn body<T: for<'a> Deserialize<'a>>(request: &mut Request) -> io::Result<T> {
    let mut text = String::new();
    request.as_reader().read_to_string(&mut text)?;
    serde_json::from_str(if text.is_empty() { "null" } else { &text }).map_err(io::Error::other)
}

fn reply(request: Request, status: u16, value: &Value) -> io::Result<()> {
    let response = Response::from_string(value.to_string())
        .with_status_code(status)
        .with_header(header("content-type", "application/json")?);
    request.respond(response)
}

/// Events are written by hand: each must leave at once, not when a buffer is full.
fn stream(host: &Host, request: Request) -> io::Result<()> {
    let mut events = host.feed.listen();
    let mut out = request.into_writer();
    out.write_all(
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\nconnection: close\r\n\r\n",
    )?;
    let mut piece = [0; 4096];
    loop {
        let count = events.read(&mut piece)?;
        if count == 0 {
            return Ok(());
        }
        out.write_all(&piece[..count])?;
        out.flush()?;
    }
}

fn header(name: &str, value: &str) -> io::Result<Header> {
    Header::from_bytes(name, value).map_err(|()| io::Error::other("a header that is no header"))
}
