//! HTTP on this computer only: `POST /ipc/{command}` with the arguments as JSON, `GET /events`, the interface's files,
//! and under `/test/` what stands for the desktop around the window.

use crate::files;
use crate::host::Host;
use crate::http::Request;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Serves a host and the interface in a folder on a free port as long as the process runs, and gives the address.
///
/// # Errors
/// When no port is free.
pub fn serve(host: Arc<Host>, interface: &Path) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    let interface = Arc::new(interface.to_owned());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (host, interface) = (host.clone(), interface.clone());
            std::thread::spawn(move || {
                // A page that is left closes its connections; nothing is lost by it.
                let _ = answer(&host, &interface, stream);
            });
        }
    });
    Ok(address)
}

#[derive(Deserialize)]
struct TestPath {
    path: Option<PathBuf>,
}

#[derive(Deserialize)]
struct TestCells {
    issues: usize,
    works: usize,
}

fn answer(host: &Host, interface: &Path, stream: TcpStream) -> io::Result<()> {
    let Some(request) = Request::read(stream)? else { return Ok(()) };
    match (request.method.as_str(), request.path.as_str()) {
        ("GET", "/events") => request.stream(host.feed.listen()),
        ("GET", "/test/window") => {
            let note = serde_json::to_value(host.window()).map_err(io::Error::other)?;
            reply(request, 200, &note)
        }
        ("POST", "/test/close") => {
            host.close();
            reply(request, 200, &Value::Null)
        }
        ("POST", "/test/next-path") => {
            let TestPath { path } = body(&request)?;
            host.answer_dialog(path);
            reply(request, 200, &Value::Null)
        }
        ("POST", "/test/offer") => {
            if let TestPath { path: Some(path) } = body(&request)? {
                host.offer(path);
            }
            reply(request, 200, &Value::Null)
        }
        ("POST", "/test/fill") => {
            let TestCells { issues, works } = body(&request)?;
            match host.fill(issues, works) {
                Ok(()) => reply(request, 200, &Value::Null),
                Err(problem) => reply(request, 422, &problem),
            }
        }
        ("POST", path) => match path.strip_prefix("/ipc/") {
            Some(command) => {
                let (status, value) = match host.invoke(command, body(&request)?) {
                    Ok(value) => (200, value),
                    Err(error) => (422, error),
                };
                reply(request, status, &value)
            }
            None => reply(request, 404, &json!("no such place")),
        },
        // Browsers ask for it unasked.
        ("GET", "/favicon.ico") => request.answer(204, "image/png", &[], &[]),
        ("GET", path) => match files::find(interface, path) {
            Some((content, kind)) => {
                request.answer(200, kind, &[("content-security-policy", &host.policy)], &content)
            }
            None => reply(request, 404, &json!("no such file")),
        },
        _ => reply(request, 405, &json!("not allowed")),
    }
}

fn body<T: for<'a> Deserialize<'a>>(request: &Request) -> io::Result<T> {
    let text = if request.body.is_empty() { b"null".as_slice() } else { &request.body };
    serde_json::from_slice(text).map_err(io::Error::other)
}

fn reply(request: Request, status: u16, value: &Value) -> io::Result<()> {
    request.answer(status, "application/json", &[], value.to_string().as_bytes())
}
