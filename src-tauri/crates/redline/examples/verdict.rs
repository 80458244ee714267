//! Throwaway.
use std::io::BufRead;
fn main() {
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let f: Vec<Vec<u8>> = line.split('\t').map(|p| std::fs::read(p).unwrap()).collect();
        let start = std::time::Instant::now();
        match redline::files::prove::check(&f[2], &f[0], &f[1]) {
            Ok(v) => println!(
                "{}",
                serde_json::to_string(
                    &serde_json::json!({"ms": start.elapsed().as_micros() as f64/1000.0, "v": v})
                )
                .unwrap()
            ),
            Err(e) => println!("{}", serde_json::json!({"error": e.to_string()})),
        }
    }
}
