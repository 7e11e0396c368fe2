export type Running = { url: string; startedHere: boolean; stop: () => Promise<void> };
export function start(options: {
  dataDir: string;
  settings?: Record<string, string>;
  onStep?: (text: string) => void;
}): Promise<Running>;
