export function homeFor(folder: string): {
  cluster: string;
  owner?: { uid: number; gid: number };
};
export function removeData(folder: string): void;
export function copyData(from: string, to: string): void;
