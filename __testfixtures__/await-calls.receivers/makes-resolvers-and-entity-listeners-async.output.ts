import { Query, Resolver } from 'type-graphql';
import { BeforeInsert, Entity } from 'typeorm';
import { load } from './support/api.js';

@Resolver()
export class ItemResolver {
  @Query(() => String)
  async name(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

@Entity()
export class Order {
  total = 0;

  @BeforeInsert()
  async price(): Promise<void> {
    this.total = (await load('1')).price;
  }
}
