//! What a platform allows of a slot (B4): length, duration, aspect, hashtags, links.

/// What a slot has; absent is "not decided yet" and breaks no rule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft<'a> {
    pub title: &'a str,
    pub caption: &'a str,
    pub duration_s: Option<i64>,
    pub aspect: &'a str,
    pub hashtags: usize,
    pub has_link: bool,
}

/// What is allowed; absent is no limit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rule<'a> {
    pub title_longest: Option<i64>,
    pub caption_longest: Option<i64>,
    pub duration_from_s: Option<i64>,
    pub duration_to_s: Option<i64>,
    pub aspects: Vec<&'a str>,
    pub hashtags_most: Option<i64>,
    pub links_allowed: bool,
}

/// Worded by the catalogue (`content-rule-…`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Breach {
    TitleTooLong { length: i64, longest: i64 },
    CaptionTooLong { length: i64, longest: i64 },
    TooShort { seconds: i64, from: i64 },
    TooLong { seconds: i64, to: i64 },
    OtherAspect { aspect: String },
    TooManyHashtags { count: i64, most: i64 },
    LinkNotAllowed,
}

/// What of the draft the rule does not allow.
pub fn check(draft: &Draft<'_>, rule: &Rule<'_>) -> Vec<Breach> {
    let mut found = Vec::new();
    let length = |text: &str| i64::try_from(text.trim().chars().count()).unwrap_or(i64::MAX);
    let over = |value: i64, most: Option<i64>| most.filter(|most| value > *most);
    if let Some(longest) = over(length(draft.title), rule.title_longest) {
        found.push(Breach::TitleTooLong { length: length(draft.title), longest });
    }
    if let Some(longest) = over(length(draft.caption), rule.caption_longest) {
        found.push(Breach::CaptionTooLong { length: length(draft.caption), longest });
    }
    if let Some(seconds) = draft.duration_s {
        if let Some(from) = rule.duration_from_s.filter(|from| seconds < *from) {
            found.push(Breach::TooShort { seconds, from });
        }
        if let Some(to) = over(seconds, rule.duration_to_s) {
            found.push(Breach::TooLong { seconds, to });
        }
    }
    let aspect = draft.aspect.trim();
    if !aspect.is_empty() && !rule.aspects.is_empty() && !rule.aspects.contains(&aspect) {
        found.push(Breach::OtherAspect { aspect: aspect.to_owned() });
    }
    let hashtags = i64::try_from(draft.hashtags).unwrap_or(i64::MAX);
    if let Some(most) = over(hashtags, rule.hashtags_most) {
        found.push(Breach::TooManyHashtags { count: hashtags, most });
    }
    if draft.has_link && !rule.links_allowed {
        found.push(Breach::LinkNotAllowed);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_video_has_its_limits() {
        let rule = Rule {
            caption_longest: Some(5),
            duration_from_s: Some(15),
            duration_to_s: Some(30),
            aspects: vec!["9:16"],
            hashtags_most: Some(2),
            ..Rule::default()
        };
        let draft = Draft {
            caption: "春日新品上市啦",
            duration_s: Some(45),
            aspect: "16:9",
            hashtags: 3,
            has_link: true,
            ..Draft::default()
        };
        let breaches = check(&draft, &rule);
        assert_eq!(breaches.len(), 5, "{breaches:?}");
        assert!(breaches.contains(&Breach::CaptionTooLong { length: 7, longest: 5 }));
        assert_eq!(check(&Draft::default(), &rule), []);
    }
}
