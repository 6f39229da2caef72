//! The TypeScript client's types (`cargo xtask codegen`): one file a type, and `commands.ts` with the whole list, so that
//! both the payload and the result of `call(name, request)` are typed.

use std::fs;
use std::io;
use std::path::Path;

use sandtable_base::{Platform, platform};
use sandtable_content::table::ContentItem;
use sandtable_evaluation::view::{GrowthQuery, GrowthView, KpiQuery, KpiRows, KpiView, TargetView};
use sandtable_facts::view::FilterChoices;
use sandtable_store::view::Backup;
use ts_rs::{Config, TS};

use crate::commands::{Access, Progress, Tag};
use crate::list::command_list;
use crate::requests::*;

struct Line {
    name: &'static str,
    doc: &'static str,
    request: String,
    response: String,
    access: Access,
}

macro_rules! types {
    ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $response:ty, $access:ident, $tags:tt, $handler:path;)+) => {
        fn lines(config: &Config) -> Vec<Line> {
            vec![$(Line {
                name: stringify!($name),
                doc: concat!($($doc),*),
                request: <$request as TS>::name(config),
                response: <$response as TS>::name(config),
                access: Access::$access,
            },)+]
        }

        fn export(config: &Config) -> Result<(), ts_rs::ExportError> {
            $(<$request as TS>::export_all(config)?; <$response as TS>::export_all(config)?;)+
            Ok(())
        }
    };
}

command_list!(types);

/// Writes every type and the command list into `dir`.
pub fn write(dir: &Path) -> io::Result<()> {
    let config = Config::new().with_large_int("number").with_out_dir(dir);
    let failed = |error: ts_rs::ExportError| io::Error::other(error.to_string());
    export(&config).map_err(failed)?;
    Tag::export_all(&config).map_err(failed)?;
    Progress::export_all(&config).map_err(failed)?;
    Access::export_all(&config).map_err(failed)?;
    fs::write(dir.join("platforms.ts"), platforms())?;
    fs::write(dir.join("kinds.ts"), kinds())?;
    fs::write(dir.join("commands.ts"), client(&lines(&config)))
}

/// The keys menus offer, in their order: those a file can be of, and those one publishes on.
fn platforms() -> String {
    let mut text = String::from("// Written by `cargo xtask codegen` from crates/base/src/platform.rs. Do not edit.\n");
    text.push_str(&words("PLATFORMS", platform::KNOWN.iter().copied().chain([Platform::OTHER])));
    text.push_str(&words("PUBLISHED_ON", platform::published_on()));
    text
}

/// The kinds of the content room; all other items are of the strategy room.
fn kinds() -> String {
    let mut text = String::from("// Written by `cargo xtask codegen` from crates/content/src/table. Do not edit.\n");
    text.push_str(&words("CONTENT_KINDS", ContentItem::KINDS.iter().copied()));
    text
}

fn words(name: &str, words: impl Iterator<Item = &'static str>) -> String {
    let lines: String = words.map(|word| format!("  \"{word}\",\n")).collect();
    format!("\nexport const {name} = [\n{lines}] as const;\n")
}

fn client(lines: &[Line]) -> String {
    let mut names: Vec<&str> = lines.iter().flat_map(|line| [line.request.as_str(), line.response.as_str()]).collect();
    names.sort_unstable();
    names.dedup();
    let mut text = String::from("// Written by `cargo xtask codegen` from crates/api/src/list.rs. Do not edit.\n\n");
    for name in names {
        text.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
    }
    text.push_str("\nexport interface Commands {\n");
    for line in lines {
        let access = match line.access {
            Access::None => "none",
            Access::Read => "read",
            Access::Write => "write",
        };
        text.push_str(&format!(
            "  /**{} */\n  {}: {{ request: {}; response: {}; access: \"{access}\" }};\n",
            line.doc, line.name, line.request, line.response
        ));
    }
    text.push_str("}\n\nexport type CommandName = keyof Commands;\n");
    text.push_str("\n/** An error as it crosses the door: a stable code and the fields its wording needs. */\n");
    text.push_str("export type ApiError = { code: string; message: string; [field: string]: unknown };\n");
    text
}
