//! SQL is written in `store`, in a pillar's `table`, and in `api/query`; nowhere else.

use super::Findings;
use super::files::TextFile;

/// How statements begin. All in capitals, as the house writes SQL.
const BEGINNINGS: [&str; 10] = [
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "DROP TABLE ",
    "ALTER TABLE ",
    "PRAGMA ",
    "WITH ",
];

pub fn check(file: &TextFile) -> Findings {
    if !file.is_rust() || may_hold_sql(&file.path) {
        return Findings::new();
    }
    let lines = file.text.lines().enumerate();
    // Tests at the end of a file may look into the database.
    let lines = lines.take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"));
    let found = lines.filter(|(_, line)| begins_statement(line));
    found.map(|(number, _)| file.at(number, "SQL belongs to store, a crate's table folder, or api/query")).collect()
}

fn may_hold_sql(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["crates", "store", ..] => true,
        ["crates", _, "tests" | "benches" | "examples", ..] => true,
        ["crates", _, "src", "table", ..] | ["crates", "api", "src", "query", ..] => true,
        ["crates", _, "src", file] => *file == "table.rs",
        // The benchmark's yardstick is the sqlite3 shell; the rule itself names what it looks for.
        ["xtask", "src", "bench" | "tidy", ..] => true,
        _ => false,
    }
}

fn begins_statement(line: &str) -> bool {
    let code = line.trim_start();
    if code.starts_with("//") {
        return false;
    }
    line.split('"').skip(1).step_by(2).any(|literal| {
        let text = literal.trim_start_matches(['\\', 'n', ' ']);
        BEGINNINGS.iter().any(|beginning| text.starts_with(beginning))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> usize {
        check(&TextFile { path: path.to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn statements_have_their_places() {
        let statement = "let sql = \"SELECT day FROM post\";";
        assert_eq!(of("crates/facts/src/ops/import.rs", statement), 1);
        assert_eq!(of("crates/facts/src/table/post.rs", statement), 0);
        assert_eq!(of("crates/api/src/query/board.rs", statement), 0);
        assert_eq!(of("crates/api/src/handlers/kpi.rs", statement), 1);
    }

    #[test]
    fn prose_is_no_statement() {
        assert_eq!(of("crates/api/src/a.rs", "// \"SELECT \" is refused\nlet s = \"please SELECT one\";"), 0);
    }
}
