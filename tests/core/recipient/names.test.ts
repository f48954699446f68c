import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../core/recipient/names.ts';
import { busyMs } from '../../support/busy-ms.ts';

const axis = (a: string, b: string) => compareNames(a, b).axis;
const expectAxis = (expected: string, pairs: readonly [string, string][]) => {
  it.each(pairs)('%j and %j', (a, b) => {
    expect(axis(a, b)).toBe(expected);
    expect(axis(b, a)).toBe(expected);
  });
};

describe('equal up to spelling and order are', () => {
  expectAxis('match-name', [
    ['やまだ たろう', 'ヤマダ　タロウ'],
    ['山田 太郎（やまだ たろう）', '山田太郎'],
    ['(山田 太郎)', '山田太郎'],
    ['山田太郎様', '山田 太郎'],
    ['山田 太郎 准教授', '山田 太郎'],
    ['ハッサン アリ', 'ハッサン・アリ'],
    ['花子さん', '花子'],
    ['山田太郎 (河岸大学)', '山田 太郎'],
    ['河岸大学　山田太郎', '山田太郎'],
    ['山田 太郎 / Taro Yamada', 'Taro Yamada'],
    ['山田 太郎 Taro Yamada', 'YAMADA Taro'],
    ['Taro Yamada | Riverside Institute', 'Taro Yamada'],
    ['Dr. Taro Yamada, Ph.D.', 'Yamada Taro'],
    ['taro.yamada', 'Taro Yamada'],
    ['Taro Yamada 🎓', 'Taro Yamada'],
    ['Robert “Bob” Smith', 'Robert Smith'],
    ['葛󠄀城 一', '葛城 一'],
    ['ジョン・スミス', 'ジョン スミス'],
    ['Jean-Pierre Dupont', 'Jeanpierre DUPONT'],
    ['Łukasz Nowak', 'Lukasz Nowak'],
    ['Straße Jan', 'Strasse Jan'],
    ['Nguyễn Văn Đức', 'Nguyen Van Duc'],
    ['İpek Işık', 'Ipek Isik'],
    ['Иван Петров', 'ПЕТРОВ Иван'],
    ['\u2068Taro Yamada\u2069', 'Taro Yamada'],
    ['\u200ETaro Yamada', 'Taro Yamada'],
  ]);
});

describe('similar are', () => {
  expectAxis('similar-name', [
    ['宮﨑 駿', '宮崎駿'],
    ['陈伟', '陳 偉'],
    ['国分 豊', '國分 豐'],
    ['タロー', 'タロウ'],
    ['Ōhashi Ken', 'Ohashi Ken'],
    ['Ohara Ken', 'Oohara Ken'],
    ['Tuji Kyouko', 'Tsuji Kyoko'],
    ['Jørn Dahl', 'Joern Dahl'],
    ['Elizabeth Smith', 'Liz Smith'],
    ['R.J. Smith', 'Robert James Smith'],
    ['Robert J. Smith', 'Bob Smith'],
    ['山田', '山田太郎'],
    ['山田花子', '鈴木花子'],
    ['山田 花子', '鈴木花子'],
    ['SMITH Anna', 'JONES Anna'],
    ['Smith, Anna', 'Jones, Anna'],
    ['ヤマダ ハナコ', 'スズキ ハナコ'],
    ['John Smith Jr.', 'John Smith'],
    ["Pat O'Brien", 'Pat OBrien'],
  ]);
});

describe('different are', () => {
  expectAxis('differ', [
    ['山田 太郎', '田中 花子'],
    ['佐藤一郎', '佐藤健一郎'],
    ['Taro Yamada', 'Hanako Suzuki'],
    ['Yamada Taro', 'Yamada Jiro'],
    ['Ann Smith', 'Bea Smith'],
    ['Иван Петров', 'Пётр Иванов'],
    ['김민수', '김민지'],
    ['Alice Smith', 'Аlice Jones'],
  ]);
});

describe('made to be taken for each other are', () => {
  expectAxis('spoof', [
    ['Аlice Smith', 'Alice Smith'],
    ['Alicе J. Smith', 'Alice Smith'],
    ['ΑLICE SMITH', 'Alice Smith'],
    ['AIice Smith', 'Alice Smith'],
    ['A1ice Smith', 'Alice Smith'],
    ['ニ宮 カ', '二宮 力'],
    ['\u202Eadamay orat', 'Taro Yamada'],
    ['Taro\u202E Yamada', 'Taro Yamada'],
    ['Ta\u200Fro Yamada', 'Taro Yamada'],
  ]);
});

describe('not comparable are', () => {
  expectAxis('unchecked', [
    ['', 'Taro Yamada'],
    ['🎓', 'Taro Yamada'],
    ['12345', 'Taro Yamada'],
    ['山田 太郎', 'やまだ たろう'],
    ['山田 太郎', 'Taro Yamada'],
    ['斎藤 花子', '斎藤 はなこ'],
    ['김민수', 'Kim Minsu'],
    ['Иван Петров', 'Ivan Petrov'],
    ['Taro Yamada (山田太郎)', '山田太郎'],
    ['株式会社サンプル', '山田太郎'],
    ['サンプル 株式会社', '山田太郎'],
    ['Riverside University', 'Riverside University'],
    ['教務課', '山田 太郎'],
    ['tyamada99', 'Taro Yamada'],
    ['taro@example.com', 'Taro Yamada'],
    ['a'.repeat(201), 'a'.repeat(201)],
  ]);
});

describe('any two names', () => {
  const PARTS =
    '山田 太郎 花子 髙橋 高橋 斎藤 齋藤 はなこ ハナコ 김 민수 Taro TARO Tarō Tarou Yamada Müller Mueller Robert Bob R. O’Brien Аlice Alice Jr PhD 様 教授 1 / , ・ Иван';
  const names = fc.array(fc.constantFrom(...PARTS.split(' ')), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
  const anything = fc.string({ unit: 'grapheme', maxLength: 40 });

  it('are compared alike both ways', () => {
    fc.assert(fc.property(names, names, (a, b) => void expect(compareNames(a, b)).toEqual(compareNames(b, a))));
    fc.assert(fc.property(anything, names, (a, b) => void expect(compareNames(a, b)).toEqual(compareNames(b, a))));
  });

  it('that are the same are never different', () => {
    fc.assert(
      fc.property(fc.oneof(names, anything), (name) => void expect(['match-name', 'unchecked']).toContain(axis(name, name))),
    );
  });

  it('of which one is in characters and one in Latin letters are neither equal nor different', () => {
    const han = fc.string({ unit: fc.constantFrom(...'山田太郎花子鈴木一佐藤健'), minLength: 1, maxLength: 5 });
    const latin = fc.stringMatching(/^[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}$/);
    fc.assert(fc.property(han, latin, (a, b) => void expect(['unchecked', 'similar-name']).toContain(axis(a, b))));
  });

  it('may be as long and as odd as they like', () => {
    const letters = 'a b '.repeat(48);
    const started = busyMs();
    axis(letters, `${letters}c`);
    axis('('.repeat(200), '\u0301'.repeat(200));
    expect(busyMs() - started).toBeLessThan(100);
  });
});
