//! The shapes that ship. A test checks that every file under `shapes/` is listed.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Shape;

macro_rules! shapes {
    ($($name:literal,)+) => {
        /// Name and text of each file.
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../shapes/", $name, ".json"))),)+];
    };
}

shapes! {
    "facebook_posts",
    "instagram_posts",
    "meta_daily_metric",
    "meta_ads",
    "tiktok_overview",
    "tiktok_followers",
    "tiktok_viewers",
    "tiktok_content",
    "youtube_table",
    "youtube_trending",
    "x_content",
    "x_overview",
    "x_classic",
    "linkedin_metrics",
    "linkedin_posts",
    "linkedin_followers",
    "linkedin_visitors",
    "ga4_channels",
    "douyin_works",
    "ocean_engine_ads",
    "qianchuan_creatives",
    "xiaohongshu_notes",
    "xhs_juguang_notes",
    "wechat_articles",
    "wechat_followers",
    "wechat_tendency",
    "wechat_channels_posts",
    "toutiao_trend",
    "toutiao_followers",
    "zhihu_daily",
    "bilibili_works",
    "weibo_daily",
    "weibo_posts",
    "meltwater_mentions",
    "brandwatch_mentions",
    "xingtu_creators",
    "pugongying_notes",
    "weibo_collected_posts",
    "douyin_collected_works",
    "xhs_collected_notes",
    "salesforce_leads",
    "hubspot_contacts",
    "wecom_contacts",
    "ms_forms",
    "surveymonkey_answers",
    "google_forms",
    "feishu_answers",
    "tencent_answers",
    "wjx_answers",
    "ga4_events",
    "amazon_orders",
    "shopify_orders",
    "weidian_orders",
    "youzan_orders",
    "doudian_orders",
    "jd_orders",
    "taobao_orders",
}

/// The shapes, parsed once. The files are part of the program: [`tests::every_file_is_well_formed`] vouches for them.
pub(crate) fn shapes() -> &'static [Shape] {
    static SHAPES: LazyLock<Vec<Shape>> =
        LazyLock::new(|| FILES.iter().filter_map(|(_, text)| serde_json::from_str(text).ok()).collect());
    &SHAPES
}

/// Names of the metrics outside the dictionary that shapes and synonyms know.
pub(crate) fn extras() -> &'static BTreeSet<String> {
    static EXTRAS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let of_shapes = shapes().iter().flat_map(|shape| &shape.columns).filter_map(|column| column.extra.clone());
        of_shapes.chain(super::synonyms::extras().cloned()).collect()
    });
    &EXTRAS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::text::folded;
    use crate::record::KINDS;
    use crate::shape::field::Field;

    #[test]
    fn every_file_is_well_formed() {
        for (name, text) in FILES {
            let shape: Shape = serde_json::from_str(text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            assert_eq!(shape.name, *name);
            assert!(KINDS.contains(&shape.kind.as_str()), "{name}: {}", shape.kind);
            assert!(shape.required.len() >= 2 || shape.asks, "{name} is recognised by too little");
            for column in &shape.columns {
                match (&column.field, &column.extra) {
                    (Some(field), None) => {
                        assert!(Field::in_kind(Some(&shape.kind), field).is_some(), "{name}: {field}");
                    }
                    (None, Some(extra)) => assert!(Field::of_dictionary(extra).is_none(), "{name}: {extra}"),
                    _ => panic!("{name}: a column is a field or an extra"),
                }
                for header in &column.headers {
                    assert_eq!(*header, folded(header), "{name}: headers are written folded");
                }
            }
            for field in &shape.negative {
                assert!(Field::of_dictionary(field).is_some(), "{name}: {field}");
            }
            for header in shape.required.iter().flat_map(|any| any.headers()).chain(&shape.without) {
                assert_eq!(*header, folded(header), "{name}: headers are written folded");
            }
            for metric in shape.banner.iter().flat_map(|banner| banner.metrics.iter()) {
                assert_eq!(*metric.0, folded(metric.0), "{name}: {}", metric.0);
                assert!(sandtable_base::Metric::from_name(metric.1).is_some(), "{name}: {}", metric.1);
            }
        }
        assert_eq!(shapes().len(), FILES.len());
    }

    #[test]
    fn every_file_is_listed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/shapes");
        let mut found: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .filter(|name| name != "synonyms")
            .collect();
        found.sort();
        let mut listed: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        listed.sort_unstable();
        assert_eq!(found, listed);
    }
}
