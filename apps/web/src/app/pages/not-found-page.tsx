import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { PageTitle } from '../../components/page-title.tsx';

export function NotFoundPage() {
  return (
    <div className="grid max-w-2xl gap-5 py-10">
      <p className="eyebrow">404</p>
      <PageTitle title="Not found">
        This page is <span className="marked">not in the text.</span>
      </PageTitle>
      <p className="text-soft">
        The address leads nowhere. It may have been mistyped, or what stood here is gone.
      </p>
      <Button asChild look="ink" className="justify-self-start">
        <Link to="/">To the start</Link>
      </Button>
    </div>
  );
}
