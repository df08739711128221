/** The modules `collections` and `collections.abc`. */

import { leftOut } from '../../objects/left-out.ts';
import { type ModuleSpec, PyModule } from '../../objects/module.ts';
import { current } from '../../objects/runtime.ts';
import { ABSTRACT_CLASSES } from './abstract.ts';
import { chainMapType } from './chain-map.ts';
import { counterType } from './counter.ts';
import { dequeType } from './deque.ts';
import { defaultDictType, orderedDictType } from './dicts.ts';
import { namedTuple } from './named-tuple.ts';

export const COLLECTIONS_ABC: ModuleSpec = { name: 'collections.abc', load: () => ABSTRACT_CLASSES };

export const COLLECTIONS: ModuleSpec = {
  name: 'collections',
  load: () => [
    ['ChainMap', chainMapType],
    ['Counter', counterType],
    ['OrderedDict', orderedDictType],
    ['defaultdict', defaultDictType],
    ['deque', dequeType],
    ['namedtuple', namedTuple],
    ['abc', current().modules.get('collections.abc') ?? new PyModule('collections.abc', new Map(ABSTRACT_CLASSES))],
    ...leftOut('collections', 'UserDict UserList UserString'),
  ],
};
