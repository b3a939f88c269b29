// warned: first-failure
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function overview(): Promise<string> {
  const users = await prisma.user.findMany();
  const posts = await prisma.post.count();
  return `${users.length}, ${posts}`;
}
