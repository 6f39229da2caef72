### Words that Rust draws into charts and writes into exported tables.

chart-actual = 实际
chart-target = 目标
chart-previous = 上期
chart-last-year = 去年同期
chart-incomplete = 未完整
chart-no-value = 无数据
chart-thinned = 已抽稀绘制：{ $given } 点中的 { $drawn } 点
chart-month-label = { $month } 月
chart-week-label = 第 { $week } 周
chart-day-label = { $month }/{ $day }
chart-year-label = { $year } 年
chart-basis = 按发布{ $granularity ->
        [day] 日
        [week] 周
       *[month] 月
    }统计
chart-base = 口径：{ $base }
chart-data-until = 数据截至 { $date }
chart-column-period = 周期
chart-column-change-previous = 环比
chart-column-change-last-year = 同比
chart-column-complete = 是否完整
chart-column-rows = 内容数
chart-column-title = 标题
chart-column-value = 数值
chart-column-file = 文件
chart-column-row = 行号
chart-column-account = 账号
chart-column-platform = 平台
chart-column-published = 发布时间
chart-column-link = 链接
chart-yes = 是
chart-no = 否
chart-basis-gained = 按{ $granularity ->
        [day] 日
        [week] 周
       *[month] 月
    }实际增量统计
chart-column-rows-gained = 行数
