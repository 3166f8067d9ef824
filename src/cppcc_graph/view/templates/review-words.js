"use strict";
// The words of the page; kinds and arguments without a word here are shown as the file has them.
const WORDS = {
  zh: {
    title: "审核", search: "搜索", kind: "类别", state: "状态", confidence: "置信度", theme: "深浅色", help: "按键", close: "关闭",
    other: "EN", text: "报告原文", list: "候选事实", all: "全部", from: "置信度下限", to: "置信度上限",
    candidate: "未定", accepted: "已采纳", edited: "已修改", rejected: "已否定", flagged: "规则已找不到", added: "规则新增", removed: "规则去掉",
    accept: "采纳", edit: "修改", reject: "否定", undo: "撤销", next: "下一条", previous: "上一条", save: "保存", cancel: "取消",
    mark: "补充", note: "备注", start: "起", end: "止", take: "用所选文字", add: "加一项", quote: "原文", because: "依据", resolved: "已按上下文确定", rule: "规则", by: "审核人", nothing: "没有符合条件的候选",
    saved: "每个决定立即写入文本旁的 decisions.jsonl。", none: "没有可撤销的决定", undone: "已撤销", name: "名称", value: "值", select: "先在左边选中文字",
    decided: (done, all) => `${done} / ${all} 已定`, shown: (n) => `显示 ${n} 条`,
    lost: (n) => `${n} 个决定的原文已不在文本中`,
    changes: (added, removed) => `规则自上次抽取后有变：新增 ${added} 条，去掉 ${removed} 条。可按“状态”筛选。`,
    failed: "没有保存：", gone: "没有保存：审核程序没有回应。请在终端重新启动 cppcc-graph review，再打开新地址。",
    help_keys: [["j n ↓", "下一条"], ["k p ↑", "上一条"], ["a", "采纳"], ["e", "修改"], ["r", "否定"], ["u", "撤销"], ["m", "把所选文字补充为事实"], ["/", "搜索"], ["Esc", "离开输入框"], ["?", "按键"]],
    kinds: { figure: "数字", date: "日期", body: "机构", person: "人物", place: "地点", document: "文件", proposal: "提案", metric: "指标", activity: "活动", outcome: "成效", relation: "关系" },
    args: { value: "数值", unit: "单位", bound: "精度", of: "所计", max: "上限", start: "起", end: "止", name: "名称", role: "职务", body: "机构", title: "标题", issuer: "发文者", act: "行为", number: "编号", key: "重点", metric: "指标", base: "基数", type: "类型", status: "状态", trigger: "触发词", organiser: "组织者", participants: "参加者", topic: "主题", place: "地点", time: "时间", uptake: "采纳程度", verb: "用词", subject: "主体", predicate: "关系", object: "客体", code: "代码", id: "编号" },
  },
  en: {
    title: "Review", search: "Search", kind: "Kind", state: "Status", confidence: "Confidence", theme: "Light/dark", help: "Keys", close: "Close",
    other: "中文", text: "Text of the report", list: "Proposed facts", all: "all", from: "lowest confidence", to: "highest confidence",
    candidate: "undecided", accepted: "accepted", edited: "edited", rejected: "rejected", flagged: "no rule finds it now", added: "added by rules", removed: "removed by rules",
    accept: "Accept", edit: "Edit", reject: "Reject", undo: "Undo", next: "Next", previous: "Previous", save: "Save", cancel: "Cancel",
    mark: "Add", note: "Note", start: "Start", end: "End", take: "Use the selected words", add: "Add an argument", quote: "Wording", because: "because of", resolved: "resolved by context", rule: "rule", by: "by", nothing: "Nothing fits the filters",
    saved: "Each decision is written at once to decisions.jsonl beside the text.", none: "Nothing to undo", undone: "Undone", name: "name", value: "value", select: "First select words on the left",
    decided: (done, all) => `${done} of ${all} decided`, shown: (n) => `${n} shown`,
    lost: (n) => `${n} decisions whose words are gone from the text`,
    changes: (added, removed) => `The rules changed since the last extraction: ${added} facts added, ${removed} removed. Filter by status to see them.`,
    failed: "Not saved: ", gone: "Not saved: the review does not answer. Start cppcc-graph review again in the terminal and open the new address.",
    help_keys: [["j n ↓", "next"], ["k p ↑", "previous"], ["a", "accept"], ["e", "edit"], ["r", "reject"], ["u", "undo"], ["m", "add the selected words as a fact"], ["/", "search"], ["Esc", "leave a field"], ["?", "keys"]],
    kinds: {}, args: {},
  },
};
