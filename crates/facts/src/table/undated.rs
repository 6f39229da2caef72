//! Totals of reports that state no period: entries without a day.

use std::collections::BTreeMap;

use sandtable_base::metric::Nature;
use sandtable_base::{Metric, Number};
use sandtable_store::rusqlite::Connection;

use super::Result;
use crate::view::UndatedTotal;

const ROWS: &str = "SELECT e.id, e.import_id, i.file, e.kind, p.key, a.name, i.as_of, e.currency, f.metric, f.value
    FROM entry e JOIN entry_figure f ON f.entry_id = e.id AND f.current = 1 JOIN import i ON i.id = e.import_id
    JOIN account a ON a.id = e.account_id JOIN platform p ON p.id = e.platform_id
    WHERE e.day IS NULL ORDER BY e.import_id DESC, e.kind, e.account_id, COALESCE(e.currency, ''), e.id";

/// One total an import, kind, account and currency, newest import first. Levels and rates are not summed.
pub fn totals(conn: &Connection) -> Result<Vec<UndatedTotal>> {
    let mut statement = conn.prepare_cached(ROWS)?;
    let mut rows = statement.query([])?;
    let mut totals: Vec<UndatedTotal> = Vec::new();
    let mut sums: BTreeMap<String, f64> = BTreeMap::new();
    let mut last_entry = None;
    while let Some(row) = rows.next()? {
        let next = UndatedTotal {
            import_id: row.get::<_, i64>(1)?.to_string(),
            file: row.get(2)?,
            kind: row.get(3)?,
            platform: row.get(4)?,
            account: row.get(5)?,
            as_of: row.get(6)?,
            rows: 0,
            figures: BTreeMap::new(),
            currency: row.get(7)?,
        };
        let same = totals
            .last()
            .is_some_and(|total| UndatedTotal { rows: 0, figures: BTreeMap::new(), ..total.clone() } == next);
        if !same {
            close(&mut totals, &mut sums);
            totals.push(next);
        }
        let entry: i64 = row.get(0)?;
        if last_entry.replace(entry) != Some(entry)
            && let Some(total) = totals.last_mut()
        {
            total.rows += 1;
        }
        let metric: String = row.get(8)?;
        let nature = Metric::from_name(&metric).map(Metric::nature);
        if matches!(nature, Some(Nature::Count | Nature::Amount)) {
            *sums.entry(metric).or_default() += row.get::<_, f64>(9)?;
        }
    }
    close(&mut totals, &mut sums);
    Ok(totals)
}

/// Gives the sums to the total they were made for.
fn close(totals: &mut [UndatedTotal], sums: &mut BTreeMap<String, f64>) {
    let figures = std::mem::take(sums).into_iter().map(|(metric, sum)| (metric, Number(sum))).collect();
    if let Some(total) = totals.last_mut() {
        total.figures = figures;
    }
}
