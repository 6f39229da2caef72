//! What is planned against what was meant: themes, forms, depths, sources, cells of the matrix.

use std::collections::BTreeMap;

use sandtable_base::Number;
use sandtable_content::library::{Word, library};
use sandtable_content::table::matrix::{MatrixCell, MixTarget, Theme};
use sandtable_content::table::slot::{self, Slot};
use sandtable_store::StoreError;
use sandtable_store::authored::all;

use super::slots::{Sought, count};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn mix(call: &Call<'_>, request: MixRequest) -> Result<ContentMix, ApiError> {
    if request.to < request.from {
        return Err(ApiError::value("to", request.to, "it is before `from`"));
    }
    let locale = call.locale();
    let (slots, themes, cells, targets) = call.store()?.read(|conn| {
        let slots = slot::between(conn, request.from, request.to)?;
        Ok::<_, StoreError>((slots, all::<Theme>(conn)?, all::<MatrixCell>(conn)?, all::<MixTarget>(conn)?))
    })?;
    let sought = Sought::of(&request.filter);
    let slots: Vec<Slot> = slots.into_iter().filter(|slot| sought.passes(slot)).collect();
    let theme = |id: &str| themes.iter().find(|theme| theme.id == id).map(|theme| theme.name.clone());
    let word = |words: &'static [Word], key: &str| {
        let known = words.iter().find(|word| word.key == key).map(|word| word.name.text(locale).to_owned());
        known.unwrap_or_else(|| key.to_owned())
    };
    let part = |dimension: &str, key: &str, name: String, found: usize, target: Option<f64>| {
        let all = slots.len();
        #[expect(clippy::cast_precision_loss, reason = "counts of slots")]
        let (found_f, all_f) = (found as f64, all as f64);
        MixPart {
            dimension: dimension.to_owned(),
            key: key.to_owned(),
            name,
            slots: count(found),
            actual: (all > 0).then(|| Number(found_f / all_f)),
            target: target.map(Number),
            lacking: target.map(|target| lacking(found_f, all_f, target)),
        }
    };
    let mut parts = Vec::new();
    let mut add = |dimension: &str,
                   counts: BTreeMap<&str, usize>,
                   targets: &[(&str, Option<f64>)],
                   name: &dyn Fn(&str) -> String| {
        for (key, target) in targets {
            parts.push(part(dimension, key, name(key), counts.get(key).copied().unwrap_or(0), *target));
        }
        for (key, found) in counts.iter().filter(|(key, _)| targets.iter().all(|(other, _)| other != *key)) {
            parts.push(part(dimension, key, name(key), *found, None));
        }
    };
    let shares: Vec<(&str, Option<f64>)> = themes.iter().map(|row| (row.id.as_str(), row.target_share)).collect();
    add("theme", counts(&slots, |slot| &slot.theme_id), &shares, &|key| theme(key).unwrap_or_default());
    let vocabulary = library();
    add("form", counts(&slots, |slot| &slot.form), &sums(&cells, |cell| &cell.form), &|key| {
        word(&vocabulary.forms, key)
    });
    add("depth", counts(&slots, |slot| &slot.depth), &sums(&cells, |cell| &cell.depth), &|key| {
        word(&vocabulary.depths, key)
    });
    let shares: Vec<(&str, Option<f64>)> = targets.iter().map(|row| (row.origin.as_str(), row.target_share)).collect();
    add("origin", counts(&slots, |slot| &slot.origin), &shares, &|key| word(&vocabulary.origins, key));
    for cell in &cells {
        let among = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        let found = slots.iter().filter(|slot| {
            among(&cell.form, &slot.form) && among(&cell.theme_id, &slot.theme_id) && among(&cell.depth, &slot.depth)
        });
        let names = [
            word(&vocabulary.forms, &cell.form),
            theme(&cell.theme_id).unwrap_or_default(),
            word(&vocabulary.depths, &cell.depth),
        ];
        let name: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        parts.push(part("cell", &cell.id, name.join(" · "), found.count(), cell.target_share));
    }
    Ok(ContentMix { slots: count(slots.len()), parts })
}

fn counts<'s>(slots: &'s [Slot], of: impl Fn(&'s Slot) -> &'s String) -> BTreeMap<&'s str, usize> {
    let mut counts = BTreeMap::new();
    for slot in slots {
        *counts.entry(of(slot).as_str()).or_default() += 1;
    }
    counts
}

/// Targets of the matrix added up along one of its sides; nothing where no cell has one.
fn sums<'c>(cells: &'c [MatrixCell], of: impl Fn(&'c MatrixCell) -> &'c String) -> Vec<(&'c str, Option<f64>)> {
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    for cell in cells {
        if let (key, Some(share)) = (of(cell), cell.target_share)
            && !key.is_empty()
        {
            *sums.entry(key).or_default() += share;
        }
    }
    sums.into_iter().map(|(key, share)| (key, Some(share))).collect()
}

/// Slots to add so that a share is reached, the added ones counted in the whole; a share of everything is reached by
/// no number of slots while others are there, then those beside it are what lacks.
fn lacking(found: f64, all: f64, target: f64) -> u32 {
    let missing = target * all - found;
    if missing <= 1e-9 {
        return 0;
    }
    let more = if target < 1.0 { missing / (1.0 - target) } else { missing };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive count")]
    let whole = (more - 1e-9).ceil().min(1e6) as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::lacking;

    #[test]
    fn added_slots_count_in_the_whole() {
        // 2 of 10, half is meant: six more make 8 of 16.
        assert_eq!(lacking(2.0, 10.0, 0.5), 6);
        assert_eq!(lacking(5.0, 10.0, 0.5), 0);
        assert_eq!(lacking(0.0, 0.0, 0.5), 0);
        assert_eq!(lacking(2.0, 10.0, 1.0), 8);
    }
}
