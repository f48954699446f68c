import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanStyle } from '../../ui/clean-style.ts';

describe('cleaning a style', () => {
  it('keeps how text and boxes look', () => {
    const text =
      "COLOR: rgb(17, 17, 17) !important; font-family:'Noto Serif JP', serif; width: calc(100% - 2em); margin:-1px auto; background: linear-gradient(90deg, #fff, hsl(20 30% 40%));";
    expect(cleanStyle(text)).toEqual([
      ['color', 'rgb(17, 17, 17)'],
      ['font-family', "'Noto Serif JP', serif"],
      ['width', 'calc(100% - 2em)'],
      ['margin', '-1px auto'],
      ['background', 'linear-gradient(90deg, #fff, hsl(20 30% 40%))'],
    ]);
  });

  it.each([
    'background:url(https://out.example.org/a)',
    'background:URL("//out.example.org/a")',
    'background:url (//out.example.org)',
    'background:\\75rl(//out.example.org)',
    'background:u/**/rl(//out.example.org)',
    "background:image-set('//out.example.org/a' 1x)",
    'background:image(red)',
    'background:cross-fade(red, blue)',
    'background:element(#a)',
    'background:src("//out.example.org")',
    'color:var(--a)',
    'color:attr(title)',
    'width:expression(1)',
    'color:red}body{color:blue',
    'color:red</style>',
    '--a:red',
    'behavior:url(a)',
    '-moz-binding:url(a)',
    'cursor:auto',
    'content:"x"',
    'animation:a 1s',
    'filter:blur(1px)',
    'background-image:none',
    'list-style-image:none',
  ])('drops %s', (text) => {
    expect(cleanStyle(text)).toEqual([]);
  });

  it('never lets a function through that could load, however it is put together', () => {
    const pieces = fc.constantFrom(
      'url',
      '(',
      ')',
      '"',
      "'",
      ';',
      ':',
      'background',
      'color',
      '/*',
      '*/',
      '\\',
      ' ',
      '\n',
      'rgb',
      'image',
      '-set',
      ',',
      '#',
      '1',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        for (const [, value] of cleanStyle(parts.join(''))) expect(value).not.toMatch(/(?:url|image|-set)\s*\(|[\\:;]/i);
      }),
    );
  });
});
