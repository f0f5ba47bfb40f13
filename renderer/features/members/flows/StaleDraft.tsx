import { Button, Flex, Modal } from 'antd';
import type { MemberStep } from '@shared/domain/member/steps/type';
import type { Member } from '@shared/domain/member/type';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { stepDraftKey } from './stepDraft';

interface Props {
  member: Member;
  step: MemberStep;
  onClose: () => void;
}

const words = text.members.flows;

/** A form was begun for a step that the member has taken meanwhile, or that no longer fits: it goes when somebody says so. */
export function StaleDraft({ member, step, onClose }: Props) {
  const { drafts } = useOffice();
  return (
    <Modal
      open
      title={words.title(step.label, member.name)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{words.keepDraft}</Button>
          <Button
            type="primary"
            onClick={() => void drafts.remove(stepDraftKey(member.id, step)).then(onClose, onClose)}
          >
            {words.dropDraft}
          </Button>
        </Flex>
      }
    >
      {words.staleDraft(step.label)}
    </Modal>
  );
}
