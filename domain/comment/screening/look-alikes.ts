/**
 * Text as the eye takes it: what shows nothing is gone, and letters that look Latin are Latin.
 * A table of the look-alikes people use, not all of Unicode TR 39: a miss costs one report.
 */
const pairs: Record<string, string> = {
  // Cyrillic
  ...pair("АВЕЅІЈКМНОРСТУХԌԚԜ", "ABESIJKMHOPCTYXGQW"),
  ...pair("авеѕіјкмнорстухԁԛԝӏһ", "abesijkmhopctyxdqwlh"),
  // Greek
  ...pair("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
  ...pair("αβεηικνορτυχγωϲ", "abenikvoptuxywc"),
  // Armenian, Latin letters of their own, IPA and small capitals
  ...pair("օսոհցƅɑɡɩıłøđħɾɪʏᴀʙᴄᴅᴇꜰɢʜᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡᴢ", "ounhgbagiilodhriyabcdefghjklmnoprstuvwz"),
};

const digits: Record<string, string> = pair("013457@$", "oieastas");

/** What Arabic script writes in two ways for one reader: forms of yeh, kaf, teh and heh. */
const arabic: Record<string, string> = pair("ىیکةہھ", "ييكههه");

const lookAlike = new RegExp(`[${Object.keys(pairs).join("")}]`, "gu");
const marks = /\p{M}+/gu;
/** The last is the stroke that stretches Arabic words: it is drawn, and says nothing. */
const invisible = /[\p{C}\u115f\u1160\u2800\u3164\uffa0\u0640]+/gu;
/** Without U+FEFF, which shows nothing and parts nothing. */
const space = /[\t\n\v\f\r\p{Z}]/gu;

/**
 * Nothing longer can be posted: 5,000 characters are 10,000 units at most. Whoever
 * sends a megabyte gets no more of the machine for it.
 */
const longest = 16_384;

/** Two signs that are read out as whole phrases, up to eighteen letters each. */
const wholePhrases = /[\ufdfa\ufdfb]/g;

function pair(from: string, to: string): Record<string, string> {
  const latin = [...to];
  return Object.fromEntries([...from].map((letter, at) => [letter, latin[at] ?? letter]));
}

/** Compatibility forms (full width, ligatures, styled letters) as plain ones, nothing invisible. */
export const seen = (text: string): string =>
  text
    .slice(0, longest)
    .replace(wholePhrases, " ")
    .replace(space, " ")
    .replace(invisible, "")
    .normalize("NFKD")
    .replace(marks, "")
    .replace(/[ىیکةہھ]/g, (letter) => arabic[letter] ?? letter);

/** The same in small letters: as it stands and, if that differs, with look-alikes as Latin letters. */
export function readings(text: string): string[] {
  const base = seen(text);
  const latin = base.replace(lookAlike, (letter) => pairs[letter] ?? letter);
  return latin === base ? [base.toLowerCase()] : [base.toLowerCase(), latin.toLowerCase()];
}

/** A word with digits and signs read as letters; `one` is what a 1 stands for. A number stays one. */
export const unleeted = (word: string, one: "i" | "l"): string =>
  /\p{L}/u.test(word)
    ? word.replace(/[013457@$]/g, (sign) => (sign === "1" ? one : (digits[sign] ?? sign)))
    : word;
