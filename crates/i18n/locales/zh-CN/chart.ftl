### Words that Rust draws into charts and writes into exported tables.

chart-actual = 实际
chart-target = 目标
chart-previous = 上期
chart-last-year = 去年同期
chart-benchmark = 基准：{ $who }
chart-incomplete = 未完整
chart-no-value = 无数据
chart-thinned = 已抽稀绘制：{ $given } 点中的 { $drawn } 点
chart-month-label = { $month } 月
chart-quarter-label = 第 { $quarter } 季度
chart-week-label = 第 { $week } 周
chart-day-label = { $month }/{ $day }
chart-year-label = { $year } 年
chart-basis = 按发布{ $granularity ->
        [day] 日
        [week] 周
        [quarter] 季度
        [year] 年
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
        [quarter] 季度
        [year] 年
       *[month] 月
    }实际增量统计
chart-column-rows-gained = 行数
chart-column-nature = 数据性质
chart-column-notes = 备注
chart-nature = { $nature ->
        [actual] 实际
        [estimated] 估算
        [typed] 手工录入
       *[missing] 缺失
    }
chart-shown = 仅显示 { $all } 项中的前 { $shown } 项
chart-column-name = 名称
chart-column-series = 系列
chart-total = 合计
chart-column-share = 占比
chart-column-change = 变化
chart-column-note = 备注
chart-size = 气泡大小
chart-funnel-kept = { $share } 进入下一步，流失 { $lost }
chart-funnel-of-first = 占第一步的 { $share }
chart-funnel-grew = 为上一步的 { $share }，多 { $lost }
chart-gantt-today = 今天
chart-gantt-start = 开始
chart-gantt-end = 结束
chart-gantt-progress = 进度
chart-gantt-baseline = 原计划
chart-gantt-critical = 关键路径
chart-gantt-milestone = 里程碑
chart-spread-low = 最低
chart-spread-lower = 下四分位
chart-spread-median = 中位数
chart-spread-upper = 上四分位
chart-spread-high = 最高
chart-spread-estimate = 估计值
chart-spread-sample = 样本量
chart-spread-outliers = 离群值
chart-flow-from = 来源
chart-flow-to = 去向
chart-flow-back = 未画出的回流：{ $count } 条
chart-range-before = 上一区间
chart-column-previous-to-date = 上期同等天数
chart-column-last-year-to-date = 去年同等天数
