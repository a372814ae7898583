-- What a provider's reference made: said again with other content, it corrects exactly that.
alter table provider_record add column made_id uuid;
