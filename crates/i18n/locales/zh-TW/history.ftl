### What was done, by whom, and the way back. `op-…` words a step by the name of its operation.

history-card = 操作記錄
history-note = 最新的在最上面，關閉程式後仍可復原
history-undo = 復原
history-redo = 重做
history-undo-step = 復原：{ $step }
history-redo-step = 重做：{ $step }
history-nothing-to-undo = 沒有可復原的操作
history-nothing-to-redo = 沒有可重做的操作
history-undone = 已復原：{ $step }
history-redone = 已重做：{ $step }
history-state-undone = 已復原
history-state-dropped = 已復原，不能再重做
history-state-fixed = 不能復原
history-undone-by = 由 { $who } 於 { $at } 復原
history-nobody = 未署名
history-rows = { $count } 列
history-older = 更早的記錄
history-empty-title = 還沒有操作
history-empty-text = 您的每一步變更都會記在這裡：誰、什麼時候、從什麼改成什麼，並且都能復原。
history-table = 內容
history-kind = 方式
history-column = 欄位
history-from = 原來
history-to = 改為
history-kind-insert = 新增
history-kind-update = 修改
history-kind-delete = 刪除
history-more-changes = 變更較多，只列出開頭部分。
history-bulk = 批次寫入不逐列列出；復原時按來源整體恢復。
history-no-changes = 沒有變更任何列。
record-target = 目標
record-setting = 設定
record-typed-figure = 手動數字
record-post-apart = 分開的貼文
record-grid-view = 儲存的檢視
record-snooze = 稍後處理
record-import-preset = 記住的匯入回答
record-column-name = 名稱
record-column-view = 檢視
record-column-source = 資料表
record-column-kept-at = 儲存時間
record-column-value = 數值
record-column-metric = 指標
record-column-period = 週期
record-column-scope = 範圍
record-column-scope-id = 範圍對象
record-column-key = 名稱
record-column-currency = 貨幣
record-column-note = 備註
record-column-signature = 欄位指紋
record-column-options = 回答
record-column-mapping = 欄與欄位
record-column-columns = 欄
record-column-kind = 類型
record-column-platform = 平台
record-column-file = 檔案
record-column-until = 到
op-evaluation-set-target = 設定目標：{ $metric } { $period } 為 { $value }
op-evaluation-set-targets = { $count ->
        [1] 設定目標：{ $metric } { $period }
       *[other] 設定 { $count } 個目標：{ $metric }，{ $span }
    }
op-evaluation-set-targets-mixed = 設定 { $count } 個目標：{ $metric }等 { $metrics } 個指標，{ $span }
op-span = { $from } 至 { $to }
op-evaluation-remove-target = 刪除目標：{ $metric } { $period }
op-workspace-mark-demo = 填入示範資料
op-workspace-create = 建立工作區「{ $name }」
op-import-file = 匯入：{ $file }（{ $platform }）
op-import-forget-preset = 忘掉記住的匯入回答
op-facts-type-figures = { $count ->
        [1] 輸入手動數字：{ $metric } { $period }
       *[other] 輸入 { $count } 個手動數字（{ $metric } { $period } 等）
    }
op-facts-join-posts = 合為同一則：「{ $older }」與「{ $newer }」
op-facts-keep-apart = 不是同一則：「{ $older }」與「{ $newer }」
op-today-snooze = 稍後處理：「{ $name }」延到 { $until }
op-today-silence = 不再提醒：「{ $name }」
op-today-bring-back = 提前處理：「{ $name }」
op-workspace-update-settings = 修改工作區設定
op-grid-keep-view = 儲存檢視「{ $name }」
op-grid-forget-view = 刪除檢視「{ $name }」
op-other = { $op }
scope-kind-brand = 品牌
scope-kind-platform = 平台
scope-kind-account = 帳號
scope-kind-campaign = 行銷活動
