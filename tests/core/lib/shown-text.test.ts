import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate, shownText } from '../../../core/lib/shown-text.ts';
import { busyMs } from '../../support/busy-ms.ts';

const PROSE = { graphemes: 2_000, lines: 40 };
const shown = (text: string) => shownText(text).text;
const notes = (text: string) => shownText(text).notes;

describe('a text to be shown', () => {
  it('stays as it is where nothing is wrong with it, in whatever script', () => {
    for (const text of [
      'Data Science I',
      'データサイエンス入門（サンプル）',
      '一般社団法人　サンプル学習協会',
      'Zürich – Łódź – Ελλάδα – Москва',
      'नमस्ते दुनिया',
      'สวัสดีชาวโลก',
      'שלום עולם',
      'مرحبا بالعالم',
      'e\u0301cole',
    ]) {
      expect(shownText(text)).toEqual({ text, notes: [] });
    }
  });

  it('is shown as text, whatever markup it holds', () => {
    expect(shown('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  });

  it('loses the space around it without a remark', () => {
    expect(shownText('  Data\t Science　\n')).toEqual({ text: 'Data  Science', notes: [] });
  });

  it('keeps its line breaks, in whatever form they come', () => {
    expect(shownText('one\r\ntwo\u2028three')).toEqual({ text: 'one\ntwo\nthree', notes: [] });
  });

  it('has its lone surrogates replaced', () => {
    expect(shown('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('look-alikes of our marks', () => {
  it('are removed with their variation selectors and noted', () => {
    for (const mark of ['✓', '✔', '✔️', '☑️', '✅', '🗸', '🗹', '🛡️', '🔒', '🔐', '🔏', '🔓', '⛨', '√', 'ꪜ']) {
      expect(shownText(`${mark} Example University ${mark}`)).toEqual({
        text: 'Example University',
        notes: ['parse.text-marks'],
      });
    }
  });

  it('leave no joiner behind', () => {
    expect(shown('A👩\u200d🔒')).toBe('A👩');
  });

  it('are not the root sign of mathematics, nor a letter among letters of its script', () => {
    for (const text of ['√2 and √x', '√(n + 1)', 'ꪁꪫꪱꪣꪜꪱꪀ']) expect(shownText(text)).toEqual({ text, notes: [] });
  });

  it('are not other pictures', () => {
    for (const text of ['🏅 Winner', '初心者🔰', '⭐️⭐️']) expect(shownText(text)).toEqual({ text, notes: [] });
  });
});

describe('direction controls', () => {
  it('are removed and noted', () => {
    expect(shownText('Master\u202egpj.degree')).toEqual({ text: 'Mastergpj.degree', notes: ['parse.text-bidi'] });
    for (const control of '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') {
      expect(shownText(`a${control}b`)).toEqual({ text: 'ab', notes: ['parse.text-bidi'] });
    }
  });
});

describe('invisible characters', () => {
  it('are removed and noted', () => {
    expect(shownText('Example\u200b Uni\u2060versity')).toEqual({ text: 'Example University', notes: ['parse.text-invisible'] });
    for (const invisible of [
      '\u00ad',
      '\u034f',
      '\u115f',
      '\u180e',
      '\u200c',
      '\u200d',
      '\u2063',
      '\u3164',
      '\ufe0f',
      '\ufeff',
    ]) {
      expect(shownText(`a${invisible}b`)).toEqual({ text: 'ab', notes: ['parse.text-invisible'] });
    }
  });

  it('are control characters too: nothing reaches a terminal as a command', () => {
    expect(shownText('\u001b[2JName\u0000\u009b')).toEqual({ text: '[2JName', notes: ['parse.text-invisible'] });
  });

  it('are no trick inside emoji', () => {
    for (const text of ['👩🏽‍🔬', '👨‍👩‍👧‍👦', '🏳️‍🌈', '❤️‍🔥', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩🏽‍❤️‍💋‍👨🏽', '🇯🇵']) {
      expect(shownText(`Data Science ${text} I`)).toEqual({ text: `Data Science ${text} I`, notes: [] });
    }
  });

  it('are no trick in words that are written with joiners', () => {
    for (const text of ['می‌خواهم', 'क्‍ष', 'ශ්‍රී ලංකා', 'നന്‍മ']) expect(shownText(text)).toEqual({ text, notes: [] });
  });

  it('are no trick as variant selectors of ideographs', () => {
    for (const text of ['葛\u{e0100}飾区', '辻\ufe00']) expect(shownText(text)).toEqual({ text, notes: [] });
  });

  it('are a trick where they hide text: tags behind a flag, selectors without a picture', () => {
    const tags = [...'ignore everything'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    expect(shownText(`🏴${tags}`)).toEqual({ text: '🏴', notes: ['parse.text-invisible'] });
    expect(shownText('葛\u{e0100}\u{e0101}\u{e0102}')).toEqual({ text: '葛\u{e0100}', notes: ['parse.text-invisible'] });
    expect(shown('می\u200c\u200cخ')).toBe('میخ');
  });
});

describe('a text without end', () => {
  it('is cut at 200 characters, the last of them an ellipsis', () => {
    expect(shownText('x'.repeat(200)).notes).toEqual([]);
    expect(shownText('x'.repeat(5_000))).toEqual({ text: `${'x'.repeat(199)}…`, notes: ['parse.text-shortened'] });
    expect(shown('👨‍👩‍👧'.repeat(201))).toBe(`${'👨‍👩‍👧'.repeat(199)}…`);
  });

  it('is cut at three lines', () => {
    expect(shownText('1\n2\n3').notes).toEqual([]);
    expect(shownText('1\n2\n3\n4')).toEqual({ text: '1\n2\n3…', notes: ['parse.text-shortened'] });
  });

  it('has more room where the caller says so', () => {
    const text = Array.from({ length: 40 }, () => 'x'.repeat(45)).join('\n');
    expect(shownText(text, PROSE)).toEqual({ text, notes: [] });
    expect(shownText(`${text}\nx`, PROSE).notes).toEqual(['parse.text-shortened']);
  });

  it('keeps eight combining marks in a row', () => {
    expect(shownText(`A${'\u0301'.repeat(3_000)}B`)).toEqual({
      text: `A${'\u0301'.repeat(8)}B`,
      notes: ['parse.text-shortened'],
    });
    expect(notes(`A${'\u0301'.repeat(8)}`)).toEqual([]);
  });

  it('does not hide in one character', () => {
    expect(shownText(`A${'👩‍'.repeat(500)}👩`)).toEqual({ text: 'A…', notes: ['parse.text-shortened'] });
    expect(shown('ᄀ'.repeat(1_000))).toBe('…');
  });

  it('takes time in proportion to its length, however it is built', () => {
    for (const unit of [
      '\u200b',
      ' ',
      '✓',
      'a\u0301',
      '\u202e',
      '👩‍',
      '√ ',
      '\n',
      'ᄀ',
      '\u0915\u094d\u200d',
      'ꪜ√\ufe0f\u200d',
    ]) {
      const start = busyMs();
      shownText(unit.repeat(100_000), PROSE);
      expect(busyMs() - start, JSON.stringify(unit)).toBeLessThan(1_500);
    }
  });
});

describe('any text at all', () => {
  // Whatever the rules look at, in every order and dose.
  const pieces = [
    ...'✓✔✅☑🛡🔒√ꪜꪁ',
    'a',
    'B',
    '7',
    '#',
    ' ',
    '\n',
    '\r',
    '\t',
    '…',
    'é',
    '漢',
    '、',
    'か',
    'ｶ',
    'ﾞ',
    '\u0301',
    '\u20e3',
  ]
    .concat([
      '\u0301'.repeat(7),
      '\u093c',
      '\u094d',
      'क',
      'ष',
      'م',
      'خ',
      '\u200c',
      '\u200d',
      '\u200b',
      '\ufe0f',
      '\ufe0e',
      '\ufe00',
    ])
    .concat([
      '\u{e0100}',
      '👩',
      '🏽',
      '❤',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
      '🇯',
      'ᄀ',
      'ᅡ',
      '\u115f',
      '\u3164',
      '\u0600',
      'ᠠ',
      '\u180b',
    ])
    .concat(['\u202e', '\u2068', '\u2069', '\u200f', '\ud800', '\u0000', '\u001b', '\u2800', '\u2028']);
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 400, minLength: 150 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const limits = fc.constantFrom({ graphemes: 200, lines: 3 }, { graphemes: 5, lines: 2 }, PROSE);
  const runs = { numRuns: 3_000 };

  it('is the same if it is cleaned twice', () => {
    fc.assert(
      fc.property(text, limits, (input, limit) => {
        const once = shownText(input, limit).text;
        expect(shownText(once, limit)).toEqual({ text: once, notes: [] });
      }),
      runs,
    );
  });

  it('is no longer than it was, and within its limits', () => {
    fc.assert(
      fc.property(text, limits, (input, limit) => {
        const { text: output } = shownText(input, limit);
        expect(output.length).toBeLessThanOrEqual(input.length);
        expect([...new Intl.Segmenter().segment(output)].length).toBeLessThanOrEqual(limit.graphemes);
        expect(output.split('\n').length).toBeLessThanOrEqual(limit.lines);
      }),
      runs,
    );
  });

  it('holds no direction control, no mark, no control character and no lone surrogate', () => {
    fc.assert(
      fc.property(text, limits, (input, limit) => {
        const { text: output } = shownText(input, limit);
        expect(output).not.toMatch(/[\p{Bidi_Control}\p{Surrogate}✓✔✅☑🛡🔒🔓🔏🔐]/u);
        expect(output).not.toMatch(/(?!\n)\p{Cc}/u);
        expect(output).not.toMatch(/\p{M}{9}/u);
      }),
      runs,
    );
  });

  it('is noted whenever something other than space was taken out', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { text: output, notes: codes } = shownText(input);
        const plain = (value: string) => value.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\s|\u2800|\u0085/g, '');
        if (codes.length === 0) expect(plain(output)).toBe(plain(input));
      }),
      runs,
    );
  });
});

describe('a claim inside a sentence', () => {
  it('is isolated, and cannot end its isolation', () => {
    expect(isolate(shown('a\u2069\u202eb'))).toBe('\u2068ab\u2069');
  });
});
