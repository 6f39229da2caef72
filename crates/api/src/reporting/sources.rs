//! The files behind the figures, each with the fingerprint of its content.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sandtable_base::Locale;
use sandtable_evaluation::view::Filter;
use sandtable_facts::table::{account, import};
use sandtable_facts::view::{ImportState, ImportView};
use sandtable_i18n::{import_kind_name, messages, platform_name};
use sandtable_report::model::{FormulaNote, Section, SourceFile};
use sandtable_store::rusqlite::Connection;

use crate::error::ApiError;

/// Files named on paper. A year of daily exports of many accounts would fill a book.
const MOST: usize = 300;

pub(super) fn sources(
    conn: &Connection,
    filter: &Filter,
    kinds: &[&str],
    formulas: Vec<FormulaNote>,
    locale: Locale,
    zone: Tz,
) -> Result<Section, ApiError> {
    let ids: Vec<i64> = filter.accounts.iter().filter_map(|id| id.parse().ok()).collect();
    let platforms = if ids.is_empty() { filter.platforms.clone() } else { account::platforms_of(conn, &ids)? };
    let counts = |one: &ImportView| {
        one.state == ImportState::Done
            && kinds.contains(&one.kind.as_str())
            && (platforms.is_empty() || platforms.contains(&one.platform))
    };
    let imports: Vec<ImportView> = import::list(conn)?.into_iter().filter(counts).collect();
    let more = imports.len().saturating_sub(MOST);
    let files = imports.iter().take(MOST).map(|one| file(one, locale, zone)).collect();
    let note = (more > 0).then(|| messages::report_more_files(locale, &more.to_string()));
    Ok(Section::Sources { files, formulas, note })
}

fn file(import: &ImportView, locale: Locale, zone: Tz) -> SourceFile {
    let platform = platform_name(locale, &import.platform);
    let kind = import_kind_name(locale, &import.kind);
    SourceFile {
        file: import.file.clone(),
        kind: format!("{platform}{}{kind}", messages::report_separator(locale)),
        rows: import.rows_read,
        read_at: in_zone(&import.imported_at, zone),
        sha256: import.sha256.clone(),
    }
}

/// A moment as the people of the workspace read it; one that is no moment stays as it is.
fn in_zone(utc: &str, zone: Tz) -> String {
    let moment = utc.parse::<DateTime<Utc>>();
    moment.map_or_else(|_| utc.to_owned(), |moment| moment.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string())
}
