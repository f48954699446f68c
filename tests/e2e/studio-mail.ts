// What mail services do to a signature between the clipboard and the reader (docs: mail-and-linkedin, “Signature snippet”): the
// editor drops what it does not take, and the reader's page shows links and pictures by ways of its own.
import { attr, GURL, MEIPS, SAFE } from '../support/pages/world.ts';

/** Runs in the page of an editor, on what was pasted into it. It stands alone. @returns the HTML that is kept */
export type Rules = (editor: Element) => string;

/** Gmail's signature editor: no style element, no class or id, no picture but a hosted one, no script. */
export const gmailRules: Rules = (editor) => {
  for (const part of [...editor.querySelectorAll('script,style,link,meta,iframe,form,svg,object')]) part.remove();
  for (const part of [...editor.querySelectorAll('*')]) {
    for (const { name, value } of [...part.attributes]) {
      const isPicture = part.localName === 'img' && name === 'src' && !value.startsWith('https://');
      if (/^on|^(?:class|id|data-.*|rel|role|srcset)$/.test(name) || isPicture) part.removeAttribute(name);
    }
    const style = (part as HTMLElement).style;
    // What is placed elsewhere, or loads something, goes.
    for (const name of [...style])
      if (/^(?:position|z-index|float|animation|transition)|image/.test(name)) style.removeProperty(name);
  }
  return editor.innerHTML;
};

/** Outlook on the web: classes and ids are renamed, links get ids of its own, Word's engine is not asked here. */
export const outlookRules: Rules = (editor) => {
  for (const part of [...editor.querySelectorAll('script,style,link,meta,iframe,form,svg,object')]) part.remove();
  let links = 0;
  for (const part of [...editor.querySelectorAll('*')]) {
    for (const { name, value } of [...part.attributes]) {
      if (/^on|^srcset$/.test(name)) part.removeAttribute(name);
      if (name === 'class' || name === 'id') part.setAttribute(name, `x_${value}`);
    }
    if (part.localName === 'a') part.setAttribute('class', 'x_OWAAutoLink');
    if (part.localName === 'a') part.setAttribute('data-linkindex', String(links++));
    if (part.localName === 'img') part.setAttribute('data-imagetype', 'External');
  }
  return editor.innerHTML;
};

/** Each link with an id by which a test names it: S1, S2 … */
function named(html: string): string {
  let at = 0;
  return html.replace(/<a /g, () => `<a id="S${++at}" `);
}

/** As Gmail shows it: pictures through its proxy, the click through its wrapper. */
export function shownInGmail(html: string): string {
  return named(html)
    .replace(
      /(<img [^>]*?src=")([^"]+)"/g,
      (_, before: string, src: string) => `${before}${attr(MEIPS(src))}" class="CToWUd" data-bit="iit"`,
    )
    .replace(
      /(<a [^>]*?href=")([^"]+)"/g,
      (_, before: string, href: string) => `${before}${href}" data-saferedirecturl="${attr(GURL(href))}"`,
    );
}

/** As Outlook shows it: links wrapped for safety. */
export function shownInOutlook(html: string): string {
  return named(html).replace(
    /(<a [^>]*?href=")([^"]+)"/g,
    (_, before: string, href: string) => `${before}${attr(SAFE(href))}" originalsrc="${href}" data-auth="Verified"`,
  );
}
