# 系統通知與系統匣選單裡的文字，僅供 Rust 使用。

notice-slot-soon = { $time } 發布
notice-slot-soon-on = { $date } { $time } 發布
notice-slot-now = 現在該發布了
notice-slot-today = 今天發布
notice-slot-on = { $date } 發布
notice-slot-late = 原定 { $date } 發布，尚未發布
notice-task-today = 任務今天到期
notice-task-on = 任務 { $date } 到期
notice-task-late = 任務已逾期，原定 { $date }
notice-review-today = 今天要評審
notice-review-on = { $date } 要評審
notice-review-late = 評審已逾期，原定 { $date }
notice-contract-today = 合約今天到期
notice-contract-on = 合約 { $date } 到期
notice-trial-today = 實驗今天結束，該下結論了
notice-trial-on = 實驗 { $date } 結束，該下結論了
notice-topic = 距 { $date } 的熱點只剩最後一個工作日
notice-import = 資料已舊，該重新匯入了
notice-date = { $month } 月 { $day } 日
notice-line = { $what }：{ $title }
notice-about = { $platform } · { $title }
notice-untitled = 未命名
notice-several = { $count ->
       *[other] 有 { $count } 件事到時間了
    }
notice-closed = { $count ->
       *[other] 沙盤關閉期間有 { $count } 件事到了時間
    }
notice-more = { $count ->
       *[other] 另有 { $count } 件
    }
notice-open = 開啟
tray-open = 開啟沙盤
tray-today = { $count ->
        [0] 今天沒有待辦
       *[other] 今天：{ $count } 項待辦
    }
tray-import = 匯入資料…
tray-quit = 結束
