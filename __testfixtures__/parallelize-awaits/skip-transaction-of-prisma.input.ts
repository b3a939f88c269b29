// refused: ordered-section, effects-unknown
import { type Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function overview(): Promise<string> {
  return await prisma.$transaction(async () => {
    const users = await prisma.user.findMany();
    const posts = await prisma.post.count();
    return `${users.length}, ${posts}`;
  });
}

/** What it is handed belongs to a transaction of its caller. */
export async function within(transaction: Prisma.TransactionClient): Promise<string> {
  const users = await transaction.user.findMany();
  const posts = await transaction.post.count();
  return `${users.length}, ${posts}`;
}

export async function perhapsWithin(client: PrismaClient | Prisma.TransactionClient): Promise<string> {
  const { post, user } = client;
  const users = await user.findMany();
  const posts = await post.count();
  return `${users.length}, ${posts}`;
}
