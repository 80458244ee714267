//! The built interface, under the same content policy as in the window.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use tauri::utils::config::{Csp, CspDirectiveSources};

/// A file of the interface and its media type. A path that leads out of the folder finds nothing.
pub fn find(folder: &Path, url: &str) -> Option<(Vec<u8>, &'static str)> {
    let name = url.split(['?', '#']).next()?.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let inside = Path::new(name);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path: PathBuf = folder.join(inside);
    let kind = match path.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    };
    Some((std::fs::read(path).ok()?, kind))
}

/// The window's content policy, with the one difference that the page reaches its commands over HTTP.
pub fn policy(config: &tauri::Config) -> String {
    let mut policy: HashMap<String, CspDirectiveSources> =
        config.app.security.csp.clone().map(Into::into).unwrap_or_default();
    policy.insert("connect-src".into(), CspDirectiveSources::Inline("'self'".into()));
    Csp::DirectiveMap(policy).to_string()
}
