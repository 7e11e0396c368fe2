type Report = { passed: number; failed: string[] };

export function readVitest(file: string): Report;
export function readPlaywright(file: string): Report;
