import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStaffLookAlike, passwordFault, skeleton } from "./rules";

describe("passwordFault", () => {
  it.each(["short", "1234567", "élan"])("%s is too short", (password) => {
    expect(passwordFault(password)).toMatch(/at least 8/);
  });

  it("counts characters as people do, and takes up to 128", () => {
    expect(passwordFault("🦊🐙🌿🪁🧵🫖🛶")).toMatch(/at least 8/);
    expect(passwordFault("🦊🐙🌿🪁🧵🫖🛶🪗")).toBeNull();
    expect(passwordFault("x7".concat("kd9 fu".repeat(21)))).toBeNull();
    expect(passwordFault("x7k".concat("kd9 fu".repeat(21)))).toMatch(/at most 128/);
  });

  it.each([
    "password",
    "PassWord1!",
    "123456789",
    "87654321",
    "aaaaaaaaaa",
    "abababab",
    "qwertyuiop",
    "poiuytrewq",
    "lkjhgfdsa",
    "monkey2026",
    "!welcome!!",
    "iloveyou",
    "ＰＡＳＳＷＯＲＤ",
  ])("%s is a common one", (password) => {
    expect(passwordFault(password)).toMatch(/Guessers/);
  });

  it.each(["margit-solheim", "solheim1", "The Harrow!", "margit.s@mail.test", "margitsolheim99"])(
    "%s is personal",
    (password) => {
      const known = ["Margit Solheim", "margit.s@mail.test", "The Harrow"];
      expect(passwordFault(password, known)).toMatch(/your own name/);
    },
  );

  it.each(["read-all-about-it", "purple ferry at noon", "kd93mfuq", "dragonflies over the weir"])(
    "%s will do",
    (password) => {
      expect(passwordFault(password, ["Margit Solheim", "m@x.test", "The Harrow"])).toBeNull();
    },
  );

  it("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const length = [...text].length;
        const fault = passwordFault(text, [text]);
        if (length < 8 || length > 128) expect(fault).not.toBeNull();
      }),
    );
  });
});

describe("isStaffLookAlike", () => {
  const staff = ["Ines Okafor", "Will Burns", "The Harrow"];
  it.each([
    "Ines Okafor",
    "ines okafor",
    "INES  OKAFOR",
    "Inеs Оkаfоr",
    "Ines 0kafor",
    "lnes Okafor",
    "Okafor, Ines",
    "Inés Okáfor",
    "I\u200bnes Okafor",
    "Wlll Bums",
    "The Harrow",
    "The Harrow Staff",
    "Moderator",
    "Аdmin",
    "Ines Okafor (editor)",
  ])("%s would be taken for staff", (name) => {
    expect(isStaffLookAlike(name, staff)).toBe(true);
  });

  it.each(["Ines Okonkwo", "Wren Halloran", "Editha Staffan", "李雪", "Ольга", "Nora Admiraal"])(
    "%s would not",
    (name) => {
      expect(isStaffLookAlike(name, staff)).toBe(false);
    },
  );

  it("does not depend on case or the order of words", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(skeleton(`${a} ${b}`)).toBe(skeleton(`${b.toUpperCase()} ${a}`));
      }),
    );
  });
});
