/**
 * Characters that can be taken for each other in a name: each first one looks like the second. A reduced set of Unicode TR 39,
 * so that the bulk path loads no table: Cyrillic, Greek, Armenian, Cherokee, and small capitals against Latin, katakana
 * against kanji. Capitals and small letters look different, so they are told apart.
 */
const PAIRS = `
АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԚQ ԜW ҮY ӀI Ьb ЁE
аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw ѵv кk мm тt нh вb гr пn ьb ӏl үy ёe єe
ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX
αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj
ՏS ՍU ՕO Լl սu օo հh ցg յj զq
ᎠD ᎡR ᎢT ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᏀG ᏃZ ᏔW ᏙV ᏚS ᏢP ᏦK ᏞL ᏟC
ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɡg ɑa
ǀl
ロ口 エ工 カ力 ニ二 ー一 タ夕 ト卜 ハ八 ミ三 チ千 ム厶 オ才 セ七 ヌ又 ヒ匕 メ乂 ノ丿
`;

let table: ReadonlyMap<string, string> | null = null;

/**
 * `text` with every look-alike replaced by one that stands for all of its kind; case is kept, so fold it afterwards. Two names
 * that are the same here and differ before are made to be taken for each other (threats.md T3).
 */
export function foldLookAlikes(text: string): string {
  table ??= new Map(PAIRS.trim().split(/\s+/).map(charactersOf));
  let folded = '';
  for (const character of text.normalize('NFKC')) folded += table.get(character) ?? character;
  return folded;
}

/** The single strokes and rings of Latin script and its digits as one: AIice for Alice. Not for names in capitals alone. */
export function foldStrokes(text: string): string {
  return text.replace(/[1I|]/gu, 'l').replaceAll('0', 'O');
}

function charactersOf(pair: string): [string, string] {
  const [from = '', to = ''] = pair;
  return [from, to];
}
