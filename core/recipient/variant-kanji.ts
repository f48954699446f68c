/**
 * Characters that name the same person in different hands: old and new forms, the variants of Japanese family registers, and
 * the forms of Chinese names in simplified and traditional writing. Each group begins with its everyday Japanese form.
 *
 * Only whole characters that families really write for each other, never ones that merely look alike. Compatibility forms
 * (神 U+FA19 …) are not here: NFKC has joined them before.
 */
const GROUPS = `
高髙 崎﨑嵜碕埼 辺邊邉边 斎齋斉齊斋齐 吉𠮷 浜濱濵滨 沢澤泽 広廣广 桜櫻樱 桧檜 竜龍龙 滝瀧 島嶋嶌岛 富冨 国國圀
栄榮荣 真眞 黒黑 徳德 恵惠 黄黃 来來 万萬 条條 学學斈 実實实 寿壽 関關关 鉄鐵銕铁 礼禮 静靜 総總惣总 塩鹽盐
郷鄕乡 横橫 応應应 衛衞卫 円圓 覚覺觉 楽樂乐 観觀观 気氣气 亀龜龟 旧舊 区區 県縣县 剣劍劔剱剑 権權权 厳嚴严
児兒儿 収收 従從从 渋澁澀涩 将將 奨奬 証證证 乗乘 浄淨净 譲讓让 穣穰 慎愼 尽盡 図圖图 粋粹 枢樞 瀬瀨濑 摂攝摄
専專专 禅禪 荘莊庄 曽曾 増增 蔵藏 続續 体體 対對对 帯帶带 台臺 団團 弾彈弹 昼晝 虫蟲 庁廳厅 鎮鎭镇 転轉转 点點
伝傳传 灯燈 当當 党黨 稲稻 闘鬪 独獨 読讀读 届屆 弐貳 覇霸 拝拜 売賣卖 麦麥 発發发 髪髮 抜拔 秘祕 仏佛 並竝
変變变 弁辨瓣辯 宝寶寳 豊豐丰 翻飜 毎每 満滿满 黙默 弥彌 薬藥药 訳譯译 予豫 与與 揺搖摇 様樣样 頼賴赖 乱亂
覧覽览 両兩两 猟獵 緑綠绿 塁壘 涙淚泪 励勵 霊靈灵 齢齡龄 恋戀 炉爐 労勞劳 楼樓 禄祿 湾灣 桑桒 梅楳 峰峯 館舘馆
松枩 秋穐龝 草艸 淵渕渊 兎兔 岳嶽 蛍螢萤 鶏鷄雞鸡 鴎鷗鸥 祇祗 桝枡 槙槇 遥遙 尭堯尧 凛凜 亘亙 啓啟启 清淸 青靑
瑶瑤 壮壯 寛寬宽 勲勳勛勋 薫薰 巌巖 厨廚 廻迴 蒋蔣 頬頰 諌諫 靭靱 麹麴 祷禱 涛濤 莱萊 頚頸 填塡 剥剝 叱𠮟
角⻆ 戸戶户 内內 呂吕 呉吳吴 強强 教敎 郎郞 鄭郑 温溫 歩步 涼凉 隣鄰邻 略畧 村邨 裏裡 藪薮籔 鷹鹰 鶴鹤
柳栁桺 梁樑 柏栢 橋槗桥 穂穗 恒恆 猪豬 鉱鑛 鑑鑒 舗舖 鎌鐮 飯饭 餅餠 麺麵 張张 陳陈 劉刘 楊杨 趙赵 孫孙 馬马
羅罗 謝谢 許许 鄧邓 馮冯 韓韩 葉叶 蘇苏 盧卢 賈贾 陸陆 鐘鍾钟 譚谭 鄒邹 銭錢钱 湯汤 賀贺 顧顾 畢毕 閻阎 東东
華华 偉伟 麗丽 軍军 傑杰 鵬鹏 飛飞 紅红 蘭兰 鳳凤 雲云 嵐岚 愛爱 義义 慶庆 歓歡欢 進进 遠远 達达 寧宁 賓宾
長长 門门 聖圣 賢贤 勝胜 暁曉晓 暎映 峡峽 渓溪 狭狹 挟挾 径徑 茎莖 軽輕轻 経經经 継繼继 鋭銳锐 悦悅 閲閱 脱脫
税稅 説說说 歳歲岁 沖冲 況况 決决 減减 準准 隠隱隐 穏穩稳 鬱欝 蕊蘂 晋晉 普暜 湿濕 顕顯显 繊纖 潜潛 浅淺
践踐 残殘 桟棧 検檢 険險 験驗 倹儉 献獻 勧勸劝 陥陷 巻卷 圏圈 鋳鑄 担擔 胆膽 択擇 駅驛 釈釋释 触觸 属屬
嘱囑 数數 声聲 窃竊 単單单 戦戰战 獣獸 壱壹 医醫 為爲为 囲圍 雑雜 参參 惨慘 糸絲丝 歯齒 辞辭 写寫 舎舍 処處
叙敍敘 焼燒 畳疊 縄繩 壌壤 嬢孃 醸釀 寝寢 随隨 髄髓 酔醉 杉杦 装裝 争爭 挿插 捜搜 巣巢 痩瘦 騒騷 臓臟 即卽
堕墮 滞滯 遅遲 痴癡 冊册 逓遞 盗盜 悩惱 脳腦 廃廢 蛮蠻 瓶甁 払拂 褒襃 没沒 誉譽 欲慾 謡謠 暦曆 歴歷 錬鍊
録錄
`;

let canonical: ReadonlyMap<string, string> | null = null;

/** `text` with every variant replaced by the first form of its group. */
export function foldVariantKanji(text: string): string {
  canonical ??= table();
  let folded = '';
  for (const character of text) folded += canonical.get(character) ?? character;
  return folded;
}

function table(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const group of GROUPS.trim().split(/\s+/)) {
    const [first = '', ...variants] = group;
    for (const variant of variants) map.set(variant, first);
  }
  return map;
}
