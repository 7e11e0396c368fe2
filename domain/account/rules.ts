import { faults } from "@/lib/words/en/faults";
import { commonPasswords } from "./common-passwords";

export const minPassword = 8;
export const maxPassword = 128;

/** A word behind which only so few characters stand is as good as the word alone. */
const thin = 5;

const keyboards = ["qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * What is wrong with a new password, or null. No rules of composition: length, and not being among
 * the first guesses, is what helps (NIST SP 800-63B, 5.1.1.2).
 * @param known what a guesser knows of this account: name, e-mail, the site's title
 */
export function passwordFault(password: string, known: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length < minPassword) return faults.tooShort(minPassword);
  if (length > maxPassword) return faults.tooLong(maxPassword);
  const plain = password.normalize("NFKC").toLowerCase();
  if (isCommon(plain) || isPattern(plain)) return faults.easyPassword;
  return isPersonal(plain, known) ? faults.personalPassword : null;
}

function isCommon(plain: string): boolean {
  if (commonPasswords.has(plain)) return true;
  const word = plain.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");
  return plain.length - word.length <= thin && commonPasswords.has(word);
}

/** One short unit over and over, neighbours in the alphabet or on the keyboard. */
function isPattern(plain: string): boolean {
  for (let unit = 1; unit <= 4; unit++)
    if (plain === plain.slice(0, unit).repeat(plain.length).slice(0, plain.length)) return true;
  const steps = [...plain].slice(1).map((_, i) => plain.charCodeAt(i + 1) - plain.charCodeAt(i));
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) return true;
  const backwards = [...plain].reverse().join("");
  return keyboards.some((row) => row.includes(plain) || row.includes(backwards));
}

function isPersonal(plain: string, known: readonly string[]): boolean {
  const bare = plain.replace(/[^\p{L}\p{N}]+/gu, "");
  return known
    .flatMap((text) => {
      const words =
        text
          .normalize("NFKC")
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return [words.join(""), ...words];
    })
    .some((part) => part.length >= 4 && bare.includes(part) && bare.length - part.length <= thin);
}

/** Letters that pass for another in most typefaces (Unicode UTS 39, the ones that matter in names). */
const lookAlikes: Record<string, string> = Object.fromEntries(
  [
    ["a", "аαɑ"],
    ["b", "вβь"],
    ["c", "сϲ"],
    ["d", "ԁɗ"],
    ["e", "еεёєҽ3"],
    ["g", "ɡԍ"],
    ["h", "һнհ"],
    ["j", "јϳ"],
    ["k", "кκ"],
    ["l", "iіιıӏ1|!ɩⅰłǀ"],
    ["m", "м"],
    ["n", "ηп"],
    ["o", "оοσօ0øө"],
    ["p", "рρ"],
    ["q", "ԛ"],
    ["r", "гɾ"],
    ["s", "ѕꜱ5$"],
    ["t", "тτ"],
    ["u", "υцս"],
    ["v", "νѵ"],
    ["w", "ωԝѡ"],
    ["x", "хχ"],
    ["y", "уγү"],
    ["z", "ᴢ2"],
  ].flatMap(([letter = "", others = ""]) => [...others].map((other) => [other, letter])),
);

/** Nobody takes what is longer for a name. */
const longestName = 200;

/** What a name looks like at a glance: equal for names that readers would take for one another. */
export function skeleton(name: string): string {
  const letters = [
    ...name
      .slice(0, longestName)
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}|\p{Cf}/gu, ""),
  ];
  return letters
    .map((letter) => lookAlikes[letter] ?? letter)
    .join("")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join("");
}

/** Words that speak for the newsroom. */
const offices = ["admin", "administrator", "moderator", "editor", "staff", "newsroom", "official"];

/** Whether readers could take this name for someone of the newsroom. */
export function isStaffLookAlike(name: string, reserved: readonly string[]): boolean {
  const seen = skeleton(name);
  return [...offices, ...reserved].some(
    (taken) =>
      seen === skeleton(taken) || offices.some((office) => seen === skeleton(`${taken} ${office}`)),
  );
}
