//! Bars, areas, steps and small lines.

use sandtable_charts::*;

use super::{Look, months, name, series, some};

fn platforms(look: &Look, months: usize) -> Vec<Series> {
    let names = [("小红书", "RedNote"), ("抖音", "Douyin"), ("视频号", "WeChat Channels"), ("微博", "Weibo")];
    (1_u8..)
        .zip(names)
        .map(|(color, (chinese, english))| {
            let values: Vec<Option<f64>> = (0..months)
                .map(|at| {
                    let up = 600_000.0 / f64::from(color) + at as f64 * 52_000.0 / f64::from(color);
                    (!(color == 3 && at == 2))
                        .then_some((up + (at * 7 + usize::from(color) * 3) as f64 % 11.0 * 9_000.0).round())
                })
                .collect();
            series(english, look.say(chinese, english), color, &values)
        })
        .collect()
}

pub(crate) fn stacked(look: Look) -> ChartView {
    let words = (look.say("各平台曝光量", "Views by platform"), look.say("按月 · 全部账号", "By month · all accounts"));
    bars(&BarSpec {
        setting: look.setting(320.0, Unit::Number, (&words.0, &words.1), ""),
        categories: months(&look, 6),
        series: platforms(&look, 6),
        arrangement: Arrangement::Stacked,
        direction: Direction::Upright,
        labels: true,
        annotations: vec![Annotation {
            at: "2026-04".to_owned(), text: look.say("茶园溯源视频", "Tea garden film")
        }],
    })
}

pub(crate) fn share_bars(look: Look) -> ChartView {
    let words = (look.say("各平台曝光占比", "Share of views by platform"), look.say("按月", "By month"));
    bars(&BarSpec {
        setting: look.setting(260.0, Unit::Number, (&words.0, &words.1), ""),
        categories: months(&look, 5),
        series: platforms(&look, 5),
        arrangement: Arrangement::Share,
        direction: Direction::Lying,
        labels: true,
        annotations: Vec::new(),
    })
}

pub(crate) fn grouped(look: Look) -> ChartView {
    let words = (look.say("净增粉丝", "Net followers"), look.say("今年对去年", "This year against last"));
    let categories = [
        ("a", "短视频", "Short films"),
        ("b", "图文笔记", "Picture notes"),
        ("c", "直播与连麦专场", "Live sessions with guests"),
        ("d", "长文", "Essays"),
    ];
    bars(&BarSpec {
        setting: look.setting(280.0, Unit::Number, (&words.0, &words.1), ""),
        categories: categories.iter().map(|(key, chinese, english)| name(key, &look.say(chinese, english))).collect(),
        series: vec![
            series("this", look.say("今年", "This year"), 1, &some(&[3_120.0, -480.0, 2_650.0, 900.0])),
            series("last", look.say("去年", "Last year"), 6, &[Some(2_800.0), Some(350.0), None, Some(410.0)]),
        ],
        arrangement: Arrangement::Grouped,
        direction: Direction::Upright,
        labels: true,
        annotations: Vec::new(),
    })
}

pub(crate) fn many_bars(look: Look) -> ChartView {
    let words = (
        look.say("九个主题的内容数", "Posts on nine themes"),
        look.say("按月 · 第七种起以纹理区分", "By month · patterns from the seventh on"),
    );
    let part = |color: u8| {
        let values: Vec<Option<f64>> = (0..4).map(|at| Some(f64::from((color * 5 + at * 3) % 7 + 3))).collect();
        series(&format!("t{color}"), look.say(&format!("主题{color}"), &format!("Theme {color}")), color, &values)
    };
    bars(&BarSpec {
        setting: look.setting(300.0, Unit::Number, (&words.0, &words.1), ""),
        categories: months(&look, 4),
        series: (1..=9).map(part).collect(),
        arrangement: Arrangement::Stacked,
        direction: Direction::Upright,
        labels: false,
        annotations: Vec::new(),
    })
}

pub(crate) fn areas(look: Look) -> ChartView {
    let words = (
        look.say("各平台曝光量", "Views by platform"),
        look.say("累叠 · 缺失处断开", "Stacked · gaps where data is missing"),
    );
    let mut series = platforms(&look, 9);
    for one in &mut series {
        one.end_label = true;
    }
    area(&AreaSpec {
        setting: look.setting(300.0, Unit::Number, (&words.0, &words.1), ""),
        categories: months(&look, 9),
        series,
        stacked: true,
        annotations: vec![Annotation { at: "2026-06".to_owned(), text: look.say("618 大促", "Mid-year sale") }],
    })
}

pub(crate) fn one_area(look: Look) -> ChartView {
    let words = (look.say("情绪净值", "Net sentiment"), look.say("正面减负面", "Positive less negative"));
    let mut series = vec![series(
        "net",
        look.say("净值", "Net"),
        1,
        &[Some(0.31), Some(0.28), Some(0.12), Some(-0.18), Some(-0.06), None, Some(0.09), Some(0.22), Some(0.25)],
    )];
    series[0].end_label = true;
    area(&AreaSpec {
        setting: look.setting(240.0, Unit::Percent, (&words.0, &words.1), ""),
        categories: months(&look, 9),
        series,
        stacked: false,
        annotations: Vec::new(),
    })
}

pub(crate) fn why(look: Look) -> ChartView {
    let words = (
        look.say("山野队：份额从 24 % 到 26 %，为什么", "Team Hill: from 24 % to 26 %, and why"),
        look.say("百分点，反事实重算", "Points, counterfactual"),
    );
    let steps = [
        ("上轮", "Last round", Amount::Total(24.0)),
        ("延续", "Carry-over", Amount::Change(Some(3.1))),
        ("新投放", "New spend", Amount::Change(Some(2.4))),
        ("口碑", "Word of mouth", Amount::Change(Some(1.6))),
        ("对手", "Rivals", Amount::Change(Some(-3.4))),
        ("饱和", "Saturation", Amount::Change(Some(-1.1))),
        ("疲劳", "Fatigue", Amount::Change(Some(-0.8))),
        ("危机应对", "Crisis response", Amount::Change(Some(0.2))),
        ("本轮", "This round", Amount::Total(26.0)),
    ];
    waterfall(&WaterfallSpec {
        setting: look.setting(300.0, Unit::Number, (&words.0, &words.1), ""),
        steps: steps
            .iter()
            .map(|(chinese, english, amount)| WaterfallStep {
                key: (*english).to_owned(),
                label: look.say(chinese, english),
                amount: *amount,
                rows: None,
            })
            .collect(),
        base: Some(20.0),
    })
}

pub(crate) fn course(look: Look) -> ChartView {
    let mut setting = look.setting(32.0, Unit::Number, ("", ""), &look.say("曝光量", "Views"));
    setting.frame.width = 120.0;
    setting.frame.title = None;
    setting.frame.description = look.say("曝光量的走势", "Course of views");
    let values = [3.0, 4.0, 3.5, 5.0, 4.2, 6.1, 5.9, 7.2];
    let mut values = some(&values);
    values[3] = None;
    spark(&SparkSpec { setting, categories: months(&look, 8), values, target: Some(6.0), color: 1 })
}

pub(crate) fn many(look: Look) -> ChartView {
    let words =
        (look.say("各账号曝光量", "Views by account"), look.say("同一纵轴，可相互比较", "One value axis for all"));
    let names = [
        ("旗舰号", "Flagship"),
        ("门店号", "Shops"),
        ("创始人", "Founder"),
        ("茶园", "Garden"),
        ("客服", "Support"),
        ("活动", "Events"),
        ("英文", "English"),
        ("招聘", "Jobs"),
    ];
    let panel = |(at, (chinese, english)): (usize, &(&str, &str))| {
        let values: Vec<Option<f64>> = (0..12)
            .map(|month| {
                (month != 5 || at != 2)
                    .then_some(((at + 2) * 9_000 + month * (5 - at % 5) * 2_100 + (month * at * 7) % 5 * 3_000) as f64)
            })
            .collect();
        let before: Vec<Option<f64>> = values.iter().map(|value| value.map(|value| value * 0.8)).collect();
        let mut previous = series("previous", look.say("去年同期", "Last year"), 0, &before);
        previous.style = SeriesStyle::Dotted;
        let mut actual = series("actual", look.say("实际", "Actual"), 1, &values);
        actual.style = SeriesStyle::Line;
        Panel { key: (*english).to_owned(), label: look.say(chinese, english), series: vec![actual, previous] }
    };
    multiples(&MultiplesSpec {
        setting: look.setting(320.0, Unit::Number, (&words.0, &words.1), ""),
        categories: months(&look, 12),
        panels: names.iter().enumerate().map(panel).collect(),
        form: PanelForm::Lines,
    })
}
