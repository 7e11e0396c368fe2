import { beforeAll, describe, expect, it } from "vitest";
import { store } from "@/lib/storage";
import { GET } from "./route";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const ask = (file: string, of = id) =>
  GET(new Request("http://galley.test/"), { params: Promise.resolve({ id: of, file }) });

beforeAll(() => store(`media/${id}/480.webp`, new Uint8Array([1, 2, 3])));

describe("a picture's address", () => {
  it("answers the file, which may be kept for good", async () => {
    const answer = await ask("480.webp");
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it.each(["481.webp", "480.png", "../480.webp", "480.webp.new", "480", "%2e%2e", "4e2.webp", ""])(
    "answers 404 to the file %j",
    async (file) => {
      expect((await ask(file)).status).toBe(404);
    },
  );

  it.each(["..", "", `../media/${id}`, id.toUpperCase(), `${id}/`])(
    "answers 404 to the picture %j",
    async (of) => {
      expect((await ask("480.webp", of)).status).toBe(404);
    },
  );
});
