//! Just enough HTTP for a browser on this computer: one request a connection, one thread a connection, so that no
//! request ever waits for another.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// What a page's request may weigh, in bytes; nothing it sends comes near.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A request, read whole.
pub struct Request {
    /// `GET` or `POST`.
    pub method: String,
    /// The path with its question.
    pub path: String,
    /// What was sent with it.
    pub body: Vec<u8>,
    stream: TcpStream,
}

impl Request {
    /// Reads one request; `None` when the browser opened the connection and thought better of it.
    pub fn read(stream: TcpStream) -> io::Result<Option<Self>> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let mut words = line.split_whitespace();
        let (Some(method), Some(path)) = (words.next(), words.next()) else { return Ok(None) };
        let (method, path) = (method.to_owned(), path.to_owned());
        let mut length = 0;
        loop {
            let mut header = String::new();
            reader.read_line(&mut header)?;
            if header.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = header.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        if length > LARGEST {
            return Err(io::Error::other("the request is too large"));
        }
        let mut body = Vec::new();
        reader.take(length).read_to_end(&mut body)?;
        Ok(Some(Self { method, path, body, stream }))
    }

    /// Answers, and ends the connection.
    pub fn answer(mut self, status: u16, kind: &str, more: &[(&str, &str)], body: &[u8]) -> io::Result<()> {
        let mut head =
            format!("HTTP/1.1 {status} -\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n", body.len());
        for (name, value) in more {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("cache-control: no-store\r\nconnection: close\r\n\r\n");
        self.stream.write_all(head.as_bytes())?;
        self.stream.write_all(body)?;
        self.stream.flush()
    }

    /// Answers with server-sent events, until nobody tells or nobody listens any more.
    pub fn stream(mut self, messages: impl Iterator<Item = String>) -> io::Result<()> {
        self.stream.write_all(
            b"HTTP/1.1 200 -\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\nconnection: close\r\n\r\n",
        )?;
        for message in messages {
            self.stream.write_all(message.as_bytes())?;
            self.stream.flush()?;
        }
        Ok(())
    }
}
