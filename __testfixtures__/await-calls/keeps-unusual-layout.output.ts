import {
  load,
  type Item, save
} from './support/api.js';

export   async function swap( a : string,b : string ) : Promise<void>
{
  const first = await load( a )  ,  second = await load(b)
  await save ( { ...first, id : second . id } as Item ) ;
}
