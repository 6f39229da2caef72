### What was done, by whom, and the way back. `op-…` words a step by the name of its operation.

history-card = 操作记录
history-note = 最新的在最上面，关闭程序后仍可撤销
history-undo = 撤销
history-redo = 重做
history-undo-step = 撤销：{ $step }
history-redo-step = 重做：{ $step }
history-nothing-to-undo = 没有可撤销的操作
history-nothing-to-redo = 没有可重做的操作
history-undone = 已撤销：{ $step }
history-redone = 已重做：{ $step }
history-state-undone = 已撤销
history-state-dropped = 已撤销，不能再重做
history-state-fixed = 不能撤销
history-undone-by = 由 { $who } 于 { $at } 撤销
history-nobody = 未署名
history-rows = { $count } 行
history-older = 更早的记录
history-empty-title = 还没有操作
history-empty-text = 您的每一步改动都会记在这里：谁、什么时候、从什么改成什么，并且都能撤销。
history-table = 内容
history-kind = 方式
history-column = 字段
history-from = 原来
history-to = 改为
history-kind-insert = 新增
history-kind-update = 修改
history-kind-delete = 删除
history-more-changes = 改动较多，只列出开头部分。
history-bulk = 批量写入不逐行列出；撤销时按来源整体恢复。
history-no-changes = 没有改动任何行。
record-target = 目标
record-setting = 设置
record-typed-figure = 手工数字
record-post-apart = 分开的作品
record-grid-view = 保存的视图
record-snooze = 稍后处理
record-import-preset = 记住的导入回答
record-column-name = 名称
record-column-view = 视图
record-column-source = 数据表
record-column-kept-at = 保存时间
record-column-value = 数值
record-column-metric = 指标
record-column-period = 周期
record-column-scope = 范围
record-column-scope-id = 范围对象
record-column-key = 名称
record-column-currency = 货币
record-column-note = 备注
record-column-signature = 列的指纹
record-column-options = 回答
record-column-mapping = 列与字段
record-column-columns = 列
record-column-kind = 类型
record-column-platform = 平台
record-column-file = 文件
record-column-until = 到
op-evaluation-set-target = 设定目标：{ $metric } { $period } 为 { $value }
op-evaluation-set-targets = { $count ->
        [1] 设定目标：{ $metric } { $period }
       *[other] 设定 { $count } 个目标：{ $metric }，{ $span }
    }
op-evaluation-set-targets-mixed = 设定 { $count } 个目标：{ $metric }等 { $metrics } 个指标，{ $span }
op-span = { $from } 至 { $to }
op-evaluation-remove-target = 删除目标：{ $metric } { $period }
op-workspace-mark-demo = 填入演示数据
op-workspace-create = 新建工作区“{ $name }”
op-import-file = 导入：{ $file }（{ $platform }）
op-import-forget-preset = 忘掉记住的导入回答
op-facts-type-figures = { $count ->
        [1] 录入手工数字：{ $metric } { $period }
       *[other] 录入 { $count } 个手工数字（{ $metric } { $period } 等）
    }
op-facts-join-posts = 合为同一篇：“{ $older }”与“{ $newer }”
op-facts-keep-apart = 不是同一篇：“{ $older }”与“{ $newer }”
op-today-snooze = 稍后处理：“{ $name }”推迟到 { $until }
op-today-silence = 不再提醒：“{ $name }”
op-today-bring-back = 提前处理：“{ $name }”
op-workspace-update-settings = 修改工作区设置
op-grid-keep-view = 保存视图“{ $name }”
op-grid-forget-view = 删除视图“{ $name }”
op-other = { $op }
scope-kind-brand = 品牌
scope-kind-platform = 平台
scope-kind-account = 账号
scope-kind-campaign = 战役
