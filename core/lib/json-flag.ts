import type { Json } from '../model/json.ts';

/**
 * A member that is either so or not, as JSON-LD lets it be written (xsd:boolean, XML Schema 2 §3.3.2): also as a text or a number, in a
 * list, as a value object, and with the capitals that some languages print. Nothing there is `false`.
 *
 * @param value attacker-controlled
 * @returns `null`: it says something, and neither of the two
 */
export function flagOf(value: Json | undefined): boolean | null {
  const said = JSON.stringify(value ?? false).replace(/"@value":|[[\]{}"\s]/g, '');
  return /^(?:true|1)$/i.test(said) || (/^(?:false|0|null)?$/i.test(said) ? false : null);
}
