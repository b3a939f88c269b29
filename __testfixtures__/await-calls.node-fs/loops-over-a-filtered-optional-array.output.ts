import { statSync, unlinkSync } from 'node:fs';

export const clean = () => {
  const group = { files: ['a'] as string[] | null };
  group.files?.filter((file) => statSync(file).size === 0).forEach((file) => unlinkSync(file));
};
