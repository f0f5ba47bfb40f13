import type { ComponentType } from 'react';
import { isCounted } from '@shared/domain/member/rules';
import type { Member } from '@shared/domain/member/type';
import { text } from '@shared/messages';
import { CareForm } from '../care/CareForm';
import { InServiceForm } from '../inService/InServiceForm';

/** Something of 办理 whose form is not the common one of the steps. */
export interface OwnForm {
  key: string;
  label: string;
  /** Heading in the menu. */
  group: string;
  fits(member: Member): boolean;
  Form: ComponentType<{ member: Member; onClose: () => void }>;
}

/** In the order of the menu, behind the steps. */
export const ownForms: readonly OwnForm[] = [
  {
    key: 'inService',
    label: text.members.inService.menu,
    group: text.members.inService.group,
    fits: isCounted,
    Form: InServiceForm,
  },
  {
    key: 'care',
    label: text.members.care.menu,
    group: text.members.care.title,
    fits: isCounted,
    Form: CareForm,
  },
];
