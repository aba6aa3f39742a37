/** Text as Go writes it into JSON: as JavaScript does, and what HTML or JavaScript could stumble over as `\u003c`. Source: Go `encoding/json`. */
export function textJson(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
