//! Traditional to simplified, character by character.

use std::collections::HashMap;
use std::sync::LazyLock;

/// OpenCC's table (see `NOTICE`): a traditional character, a tab, its simplified forms, the usual one first.
const TABLE: &str = include_str!("../data/TSCharacters.txt");

/// The blocks that nearly all of Chinese is in; the rest of the table is looked up.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;

/// No simplified form of anything.
const RARE: u16 = 1;

struct Simplified {
    /// By code point from [`FIRST`]; 0 where a character stays, [`RARE`] where the rest says.
    common: Vec<u16>,
    rare: HashMap<char, char>,
}

static SIMPLIFIED: LazyLock<Simplified> = LazyLock::new(|| {
    let mut table = Simplified { common: vec![0; (LAST - FIRST + 1) as usize], rare: HashMap::new() };
    let direct: HashMap<char, char> = pairs().collect();
    for (&from, &to) in &direct {
        // A few simplified forms are traditional ones of another character: all of them meet.
        let to = direct.get(&to).copied().unwrap_or(to);
        let place = (u32::from(from)).checked_sub(FIRST).and_then(|at| table.common.get_mut(at as usize));
        match (place, u16::try_from(u32::from(to))) {
            (Some(place), Ok(to)) => *place = to,
            (place, _) => {
                table.rare.insert(from, to);
                if let Some(place) = place {
                    *place = RARE;
                }
            }
        }
    }
    table
});

fn pairs() -> impl Iterator<Item = (char, char)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (from, to) = line.split_once('\t')?;
        Some((from.chars().next()?, to.chars().next()?))
    })
}

/// The simplified form of a character, itself where it has none.
pub(crate) fn simplified(c: char) -> char {
    if u32::from(c) < FIRST {
        return c;
    }
    let table = &*SIMPLIFIED;
    match table.common.get((u32::from(c) - FIRST) as usize) {
        Some(0) => c,
        Some(&RARE) | None => table.rare.get(&c).copied().unwrap_or(c),
        Some(to) => char::from_u32(u32::from(*to)).unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_folded_once() {
        for (from, _) in pairs() {
            let once = simplified(from);
            assert_eq!(simplified(once), once, "{from}");
        }
    }

    #[test]
    fn variants_of_taiwan_and_hong_kong_meet() {
        let fold = |text: &str| text.chars().map(simplified).collect::<String>();
        assert_eq!(fold("春裝開箱，臺灣線下門市"), "春装开箱，台湾线下门市");
        assert_eq!(fold("裏裡綫線爲為"), "里里线线为为");
    }
}
