# 系统通知与托盘菜单里的文字，仅供 Rust 使用。

notice-slot-soon = { $time } 发布
notice-slot-soon-on = { $date } { $time } 发布
notice-slot-now = 现在该发布了
notice-slot-today = 今天发布
notice-slot-on = { $date } 发布
notice-slot-late = 原定 { $date } 发布，尚未发布
notice-task-today = 任务今天到期
notice-task-on = 任务 { $date } 到期
notice-task-late = 任务已逾期，原定 { $date }
notice-review-today = 今天要评审
notice-review-on = { $date } 要评审
notice-review-late = 评审已逾期，原定 { $date }
notice-contract-today = 合同今天到期
notice-contract-on = 合同 { $date } 到期
notice-trial-today = 实验今天结束，该下结论了
notice-trial-on = 实验 { $date } 结束，该下结论了
notice-topic = 距 { $date } 的热点只剩最后一个工作日
notice-import = 数据已旧，该重新导入了
notice-date = { $month } 月 { $day } 日
notice-line = { $what }：{ $title }
notice-about = { $platform } · { $title }
notice-untitled = 未命名
notice-several = { $count ->
       *[other] 有 { $count } 件事到时间了
    }
notice-closed = { $count ->
       *[other] 沙盘关闭期间有 { $count } 件事到了时间
    }
notice-more = { $count ->
       *[other] 另有 { $count } 件
    }
notice-open = 打开
tray-open = 打开沙盘
tray-today = { $count ->
        [0] 今天没有待办
       *[other] 今天：{ $count } 项待办
    }
tray-import = 导入数据…
tray-quit = 退出
