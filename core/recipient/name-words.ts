/** Said of a person, never part of the name. Lower case, without accents and full stops. Jr and III are not here: they tell father from son. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame madam rev herr frau monsieur madame mme mlle senor senora ' +
    'phd dphil edd mba msc bsc llm llb cpa cfa pmp cissp mph facs frcs esq emeritus ' +
    '様 さま 殿 氏 さん 君 くん ちゃん 先生 せんせい 博士 教授 准教授 助教授 名誉教授 特任教授 特命教授 客員教授 助教 講師 非常勤講師 ' +
    '特任准教授 特任助教 研究員 技官 学長 副学長 学部長 研究科長 院長 所長 部長 次長 課長 課長代理 係長 主任 主査 社長 副社長 代表 代表取締役 取締役 会長 ' +
    '理事 理事長 監事 校長 教頭 教諭 園長 館長 室長 局長 弁護士 税理士 会計士 公認会計士 行政書士 司法書士 社労士 医師 看護師 ' +
    '님 씨 선생님 교수 박사 女士 小姐 老师 老師'
  ).split(/\s+/),
);

/** Titles that are written onto the name, before kana are folded: ハッサン keeps its end. Not 君, 氏 or 殿, in which names end too. */
const ATTACHED = /(?:様|さま|さん|くん|ちゃん|先生|せんせい|名誉教授|准教授|教授|博士|님|선생님|교수님)$/u;

/** Latin words of an organisation or of a mailbox that nobody in particular reads. None is a common family name. */
const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  (
    'inc ltd llc plc corp corporation company gmbh ag kk university universitat universite universidad college institute school academy ' +
    'foundation association society department faculty office team committee center centre club ministry council agency library ' +
    'museum hospital group laboratory consortium federation union secretariat admissions newsletter noreply info support helpdesk ' +
    'staff admin administrator service services sales notifications registrar webmaster postmaster mailer'
  ).split(' '),
);

/** A legal form that stands alone makes its neighbours an organisation's name. */
const LEGAL_FORM =
  /^(?:株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|社団法人|一般財団法人|公益財団法人|財団法人|学校法人|医療法人|社会福祉法人|宗教法人|国立大学法人|公立大学法人|独立行政法人|国立研究開発法人|特定非営利活動法人|NPO法人|npo法人|주식회사|有限公司)$/u;

/** Ends of Japanese, Chinese and Korean words for organisations and offices; not 部, 室 or 局 alone, in which family names end. */
const ORGANISATION_END =
  /(?:大学|大學|大学院|学院|学園|学校|高校|協会|学会|協議会|委員会|実行委員会|機構|財団|法人|会社|公司|銀行|研究所|研究室|研究科|研究会|センター|事務局|事務所|事務室|支援室|学部|学科|学類|総務部|人事部|営業部|広報部|開発部|企画部|管理部|経理部|教務部|入試部|学生部|図書館|博物館|病院|省庁|市役所|区役所|町役場|村役場|組合|連盟|連合|チーム|グループ|サービス|サポート|窓口|担当|課|係|대학교|주식회사)$/u;
const ORGANISATION_START =
  /^(?:株式会社|有限会社|合同会社|学校法人|国立大学法人|一般社団法人|公益財団法人|NPO法人|npo法人|\(株\))/u;

/** Whether a part of a name is a title. */
export function isTitle(part: string): boolean {
  return TITLES.has(part);
}

/** A Japanese name without the title that is written onto it; never less than two characters. */
export function withoutAttachedTitle(part: string): string {
  const bare = part.replace(ATTACHED, '');
  return [...bare].length >= 2 ? bare : part;
}

/** Whether a part names an organisation, an office or a shared mailbox: such a part is dropped beside a person's name. */
export function isOrganisationPart(part: string): boolean {
  return ORGANISATION_END.test(part) || ORGANISATION_START.test(part);
}

/** Whether the whole text between two separators names an organisation, so that there is no person in it to compare. */
export function isOrganisation(parts: readonly string[]): boolean {
  return parts.some((part) => ORGANISATION_WORDS.has(part) || LEGAL_FORM.test(part)) || parts.every(isOrganisationPart);
}
