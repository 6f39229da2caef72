//! Numbers and days that are the same on every machine.

/// 2026-01-01 to 2026-12-31.
const MONTH_DAYS: [u64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// SplitMix64: small, and its numbers are the same everywhere.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    pub fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[usize::try_from(self.below(words.len() as u64)).unwrap_or(0)]
    }
}

/// Month and day of a day of the year, counted from 0.
pub fn date(mut day_of_year: u64) -> (usize, u64) {
    for (month, days) in MONTH_DAYS.iter().enumerate() {
        if day_of_year < *days {
            return (month + 1, day_of_year + 1);
        }
        day_of_year -= days;
    }
    (12, 31)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn a_year_has_its_days() {
        assert_eq!((date(0), date(31), date(364)), ((1, 1), (2, 1), (12, 31)));
    }
}
