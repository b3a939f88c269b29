// warned: first-failure
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function overview(): Promise<string> {
  const [users, posts] = await Promise.all([
    prisma.user.findMany(),
    prisma.post.count(),
  ]);
  return `${users.length}, ${posts}`;
}
